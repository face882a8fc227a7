import { LARGE_ORDER_CHAIN_ID, LARGE_ORDER_CHAIN_NAME, plainChain } from "@orderloom/schema/approval/approval-chain";
import type { Cause } from "@orderloom/schema/cause";
import { sql } from "drizzle-orm";
import { createChain, getChain } from "../approvals/chains.ts";
import type { ControlTx } from "../database/database.ts";
import { seedCalendar } from "../schedules/named-calendars.ts";
import { settings } from "../tables/control/settings.ts";

const CAUSE: Cause = { type: "system", name: "install" };

/**
 * What every installation starts with: its settings, a working calendar and the chain *large order* 大额订单, decided by a supervisor.
 * Changes nothing where they are there already, so it runs after every migration, from any number of processes.
 */
export async function seedControl(tx: ControlTx): Promise<void> {
  await tx.drizzle.execute(sql`select pg_advisory_xact_lock(hashtext('orderloom:seed'))`);
  await tx.drizzle.insert(settings).values({}).onConflictDoNothing();
  await seedCalendar(tx);
  if (await getChain(tx, LARGE_ORDER_CHAIN_ID)) return;
  await createChain(tx, {
    id: LARGE_ORDER_CHAIN_ID,
    name: LARGE_ORDER_CHAIN_NAME,
    definition: plainChain(["supervisor"]),
    cause: CAUSE,
  });
}
