import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { lockForWake } from "../database/locks.ts";
import { execute, statement } from "../database/statement.ts";
import type { StoredInput } from "../turns/stored-input.ts";

const READ = statement(
  "read_run_order",
  (schema) => `select order_id as "orderId" from ${schema}.runs where bucket = $1 and id = $2`,
);

/** Before whatever else waits to be used, and out of the held ones: nothing more is done on the way to the end. */
const CANCEL = statement(
  "cancel_run",
  (schema) => `
    update ${schema}.runs r
    set status = 'ready', lane = case when r.status = 'ready' and r.lane <> 'held' then r.lane else 'wake' end,
        wake_at = null, pending = $3::jsonb || r.pending
    where r.bucket = $1 and r.id = $2 and not r.pending @> '[{"type":"cancel"}]'`,
);

/**
 * Asks an open run to end: its next turn cancels it, whatever it waits for, and also while its flow is paused. False
 * when there is no such run or it has ended already.
 */
export async function cancelRun(tx: Tx, input: { readonly runId: Id; readonly reason: string }): Promise<boolean> {
  const [known] = await execute<{ orderId: Id | null }>(tx, READ, [bucketOf(input.runId), input.runId]);
  if (!known) return false;
  const open = await lockForWake(tx, { orderIds: [known.orderId], runIds: [input.runId] });
  if (!open.has(input.runId)) return false;
  const cancel: StoredInput = { type: "cancel", reason: input.reason };
  await execute(tx, CANCEL, [bucketOf(input.runId), input.runId, JSON.stringify([cancel])]);
  tx.topics.add(`${tx.env}:runs`);
  return true;
}
