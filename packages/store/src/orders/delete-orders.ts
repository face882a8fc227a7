import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, type Statement, statement } from "../database/statement.ts";

/**
 * Deletes up to `limit` orders of the shops with everything that is theirs: lines, document, personal part, history,
 * runs with their turns, calls, approvals, refunds, notices, kept bodies and event keys. Answers how many orders went. Takes
 * its locks as everybody does: orders by id, then runs by id. Only ever for data that was made up: an order of the
 * real world is kept.
 */
export async function deleteOrdersOfShops(
  tx: Tx,
  input: { readonly shopIds: readonly Id[]; readonly limit: number },
): Promise<number> {
  const orderIds = idsOf(await execute<Row>(tx, LOCK_ORDERS, [input.shopIds, input.limit]));
  if (orderIds.length === 0) return 0;
  const buckets = [...new Set(orderIds.map(bucketOf))];
  const open = idsOf(await execute<Row>(tx, LOCK_RUNS, [buckets, orderIds]));
  const ended = idsOf(await execute<Row>(tx, READ_ENDED_RUNS, [buckets, orderIds]));
  for (const deletion of BY_RUN) await execute(tx, deletion, [buckets, [...open, ...ended]]);
  for (const deletion of BY_ORDER) await execute(tx, deletion, [buckets, orderIds]);
  for (const deletion of BY_ORDER_ALONE) await execute(tx, deletion, [orderIds]);
  return orderIds.length;
}

/** Deletes the messages of the shops that could not be read, with their bodies. */
export async function deleteQuarantineOfShops(tx: Tx, shopIds: readonly Id[]): Promise<void> {
  await execute(tx, DELETE_QUARANTINE, [shopIds]);
  await execute(tx, DELETE_PARKED, [shopIds]);
}

type Row = { readonly id: Id };

const idsOf = (rows: readonly Row[]): readonly Id[] => rows.map(({ id }) => id);

const LOCK_ORDERS = statement(
  "lock_orders_of_shops",
  (schema) => `select id from ${schema}.orders where shop_id = any($1::uuid[]) order by id limit $2 for update`,
);

const LOCK_RUNS = statement(
  "lock_runs_of_orders",
  (schema) => `
    select id from ${schema}.runs
    where bucket = any($1::smallint[]) and order_id = any($2::uuid[]) order by id for update`,
);

const READ_ENDED_RUNS = statement(
  "read_ended_runs_of_orders",
  (schema) => `
    select id from ${schema}.runs_done where bucket = any($1::smallint[]) and order_id = any($2::uuid[])`,
);

/** What an order owns lies in its bucket, which is what the primary keys begin with. */
function deletion(table: string, column: string): Statement {
  return statement(
    `delete_${table}_of_orders`,
    (schema) => `delete from ${schema}.${table} where bucket = any($1::smallint[]) and ${column} = any($2::uuid[])`,
  );
}

const BY_RUN: readonly Statement[] = [
  deletion("waits", "run_id"),
  deletion("child_chunks", "run_id"),
  deletion("run_turns", "run_id"),
  deletion("calls", "run_id"),
  deletion("runs", "id"),
  deletion("runs_done", "id"),
];

const DELETE_BODIES = statement(
  "delete_blobs_of_orders",
  (schema) => `
    with gone as (
      delete from ${schema}.blobs where bucket = any($1::smallint[]) and order_id = any($2::uuid[]) returning bucket, id)
    delete from ${schema}.blob_chunks c using gone where c.bucket = gone.bucket and c.blob_id = gone.id`,
);

const BY_ORDER: readonly Statement[] = [
  DELETE_BODIES,
  deletion("approval_photos", "order_id"),
  deletion("approvals", "order_id"),
  deletion("refunds", "order_id"),
  deletion("change_requests", "order_id"),
  deletion("notices", "order_id"),
  deletion("repeats", "order_id"),
  deletion("external_refs", "order_id"),
  deletion("order_changes", "order_id"),
  deletion("order_lines", "order_id"),
  deletion("order_docs", "order_id"),
  deletion("order_private", "order_id"),
  deletion("orders", "id"),
];

/** Rows that lie in a bucket of their own: a key in that of its hash, whatever order it named. */
const BY_ORDER_ALONE: readonly Statement[] = [
  statement(
    "delete_event_keys_of_orders",
    (schema) => `delete from ${schema}.event_keys where order_id = any($1::uuid[])`,
  ),
  withBody("conflicts", "order_id"),
];

const DELETE_QUARANTINE = withBody("quarantine", "shop_id");
const DELETE_PARKED = withBody("parked", "shop_id");

/** Rows kept for a person, with the body that each of them alone names. */
function withBody(table: string, column: string): Statement {
  return statement(
    `delete_${table}_by_${column}`,
    (schema) => `
      with gone as (delete from ${schema}.${table} where ${column} = any($1::uuid[]) returning blob_id),
           bodies as (delete from ${schema}.blobs b using gone where b.id = gone.blob_id returning b.bucket, b.id)
      delete from ${schema}.blob_chunks c using bodies where c.bucket = bodies.bucket and c.blob_id = bodies.id`,
  );
}
