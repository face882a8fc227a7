import { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { eq } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { callHolds } from "../tables/control/call-holds.ts";
import { nameCauses, type StoryCause } from "../timeline/story-cause.ts";

/** The kill switch while it is on: since when no outside call of the environment is made, why, and who says so. */
export type CallHold = { readonly reason: string; readonly since: string; readonly cause: StoryCause };

/** The hold on all outside calls of the transaction's environment; null when there is none. */
export async function readHold(tx: Tx): Promise<CallHold | null> {
  const [row] = await tx.drizzle.select().from(callHolds).where(eq(callHolds.environment, tx.env));
  if (!row) return null;
  const cause = Cause.parse(row.cause);
  const named = await nameCauses(tx, [cause]);
  return { reason: row.reason, since: row.since.toISOString(), cause: named(cause) };
}

/**
 * Holds every outside call of the transaction's environment from the next claim on, or lets them go in the order they
 * came. Calls under way end as they end. Throws `reason_required` for a hold without a reason.
 */
export async function setHold(
  tx: Tx,
  input: { readonly on: boolean; readonly reason: string; readonly cause: Cause },
): Promise<void> {
  const { on, reason, cause } = input;
  if (on && reason.trim() === "") throw new OrderloomError("reason_required");
  const changed = on
    ? await tx.drizzle
        .insert(callHolds)
        .values({ environment: tx.env, reason, cause })
        .onConflictDoNothing()
        .returning({ environment: callHolds.environment })
    : await tx.drizzle
        .delete(callHolds)
        .where(eq(callHolds.environment, tx.env))
        .returning({ environment: callHolds.environment });
  if (changed.length === 0) return;
  await recordAct(tx, {
    code: on ? "hold.started" : "hold.ended",
    params: reason === "" ? {} : { reason },
    subject: "hold",
    subjectId: tx.env,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:holds`);
}
