import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "./database.ts";
import { lockForWake } from "./locks.ts";
import { execute, statement } from "./statement.ts";
import { wakeRuns } from "./wake-runs.ts";

const READ = statement(
  "read_run_order",
  (schema) => `select order_id as "orderId" from ${schema}.runs where bucket = $1 and id = $2`,
);

/**
 * Asks an open run to end: it is cancelled by its next turn, whatever it waits for. False when there is no such run
 * or it has ended already.
 */
export async function cancelRun(tx: Tx, input: { readonly runId: Id; readonly reason: string }): Promise<boolean> {
  const [known] = await execute<{ orderId: Id | null }>(tx, READ, [bucketOf(input.runId), input.runId]);
  if (!known) return false;
  const open = await lockForWake(tx, { orderIds: [known.orderId], runIds: [input.runId] });
  if (!open.has(input.runId)) return false;
  await wakeRuns(tx, [{ runId: input.runId, input: { type: "cancel", reason: input.reason } }]);
  return true;
}
