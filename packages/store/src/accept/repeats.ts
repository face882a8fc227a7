import { BUCKET_COUNT, bucketOf, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";
import { execute, insertion, sendRows, statement } from "../database/statement.ts";
import { firstIdAt, newId, newIdBeside } from "../orders/identity.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import { causeOf, type MessageSource } from "./message.ts";

/** A message that had come before; `firstId` is the event of the first one. */
export type Repeat = {
  readonly firstId: Id;
  readonly orderId: Id | null;
  readonly shopId: Id | null;
  readonly source: MessageSource;
};

const INSERT = insertion("repeats", ["bucket", "id", "event_id", "order_id", "shop_id", "cause"]);

/** Writes down that messages came again, for the report that counts them. */
export function keepRepeats(tx: Tx, repeats: readonly Repeat[]): void {
  const rows = repeats.map(({ firstId, orderId, shopId, source }) => {
    const id = orderId === null ? newId() : newIdBeside(orderId);
    const cause = causeOf(source, firstId);
    return { bucket: bucketOf(id), id, event_id: firstId, order_id: orderId, shop_id: shopId, cause };
  });
  sendRows(tx, INSERT, rows);
}

type Sight = { readonly period: { readonly from: Date; readonly to: Date }; readonly scope: RowScope };

/** A message that came again. `at` is ISO 8601. */
export type RepeatItem = {
  readonly id: Id;
  readonly at: string;
  /** What it was answered with. */
  readonly firstId: Id;
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly shopName: string | null;
  readonly connectionName: string | null;
};

/** How many messages of the period had come before. */
export async function countRepeats(tx: Tx, { period, scope }: Sight): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*) as count ${source(tx)}`,
    values({ period, scope }),
  );
  return rows[0]?.count ?? 0;
}

/** The messages behind that number, oldest first. */
export async function listRepeats(
  tx: Tx,
  { period, scope, after, limit }: Sight & { readonly after?: Id | undefined; readonly limit: number },
): Promise<readonly RepeatItem[]> {
  const { rows } = await tx.client.query<RepeatItem>(
    `select r.id, to_timestamp(('x' || translate(left(r.id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)::timestamptz(3) as at,
            r.event_id as "firstId", r.order_id as "orderId", o.order_no as "orderNo", s.name as "shopName",
            k.name as "connectionName"
     ${source(tx)} and ($6::uuid is null or r.id > $6) order by r.id limit $7`,
    [...values({ period, scope }), after ?? null, Math.min(limit, LIMITS.pageSize)],
  );
  return rows;
}

const ALL_BUCKETS = Array.from({ length: BUCKET_COUNT }, (_, bucket) => bucket);

/** The primary key holds when a message came again: each bucket is a range of it. */
function source(tx: Tx): string {
  return `from ${tx.env}.repeats r
    left join ${tx.env}.orders o on o.bucket = r.bucket and o.id = r.order_id
    left join control.shops s on s.id = r.shop_id
    left join control.connections k on k.id = (r.cause ->> 'connectionId')::uuid
    where r.bucket = any($1::smallint[]) and r.id >= $2::uuid and r.id < $3::uuid and ${inScope("o", 4, 5)}`;
}

function values({ period: { from, to }, scope }: Sight): unknown[] {
  return [ALL_BUCKETS, firstIdAt(from), firstIdAt(to), scope.shopIds, scope.warehouseIds];
}

const NOW = statement("read_clock_for_repeats", () => "select clock_timestamp() as now");

const PRUNE = statement(
  "prune_repeats",
  (schema) => `
    delete from ${schema}.repeats r using (
      select bucket, id from ${schema}.repeats where bucket = any($1::smallint[]) and id < $2::uuid limit $3) w
    where r.bucket = w.bucket and r.id = w.id returning r.id`,
);

const DAY_MS = 86_400_000;

/** Drops up to `limit` of what no report reaches back to any more; answers how many went. */
export async function pruneRepeats(tx: Tx, limit: number): Promise<number> {
  const [clock] = await execute<{ now: string }>(tx, NOW, []);
  if (!clock) return 0;
  const before = new Date(Date.parse(clock.now) - (LIMITS.reportDays + 1) * DAY_MS);
  return (await execute(tx, PRUNE, [ALL_BUCKETS, firstIdAt(before), limit])).length;
}
