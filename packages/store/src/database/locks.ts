import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "./database.ts";
import { execute, statement } from "./statement.ts";

const LOCK_ORDERS = statement(
  "lock_orders",
  (schema) => `
    select o.id from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.orders o on o.bucket = w.bucket and o.id = w.id
    order by o.id for update of o`,
);

const LOCK_RUNS = statement(
  "lock_runs",
  (schema) => `
    select r.id, r.status, r.seq from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.runs r on r.bucket = w.bucket and r.id = w.id
    order by r.id for update of r`,
);

export type LockedRun = { readonly id: Id; readonly status: "ready" | "waiting"; readonly seq: number };

/**
 * Takes the locks that waking a run needs, in the sequence everybody keeps: orders by id, then runs by id. Returns
 * the runs that are still open.
 */
export async function lockForWake(
  tx: Tx,
  wanted: { readonly orderIds: Iterable<Id | null>; readonly runIds: Iterable<Id> },
): Promise<ReadonlyMap<Id, LockedRun>> {
  const orderIds = [...new Set(wanted.orderIds)].filter((id) => id !== null);
  const runIds = [...new Set(wanted.runIds)];
  if (orderIds.length > 0) await execute(tx, LOCK_ORDERS, [orderIds.map(bucketOf), orderIds]);
  const runs = await execute<LockedRun>(tx, LOCK_RUNS, [runIds.map(bucketOf), runIds]);
  return new Map(runs.map((run) => [run.id, run]));
}
