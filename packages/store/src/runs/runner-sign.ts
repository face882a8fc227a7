import { sql } from "drizzle-orm";
import type { ControlTx } from "../database/database.ts";
import { runnerSlots } from "../tables/control/runner-slots.ts";

/** The newest sign of any runner and its age by the database's clock; null when no runner ever left one. */
export async function lastRunnerSign(tx: ControlTx): Promise<{ at: string; ageMs: number } | null> {
  const [row] = await tx.drizzle
    .select({
      at: runnerSlots.renewedAt,
      ageMs: sql<number>`(extract(epoch from now() - ${runnerSlots.renewedAt}) * 1000)::float8`,
    })
    .from(runnerSlots)
    .orderBy(sql`${runnerSlots.renewedAt} desc`)
    .limit(1);
  return row ? { at: row.at.toISOString(), ageMs: row.ageMs } : null;
}
