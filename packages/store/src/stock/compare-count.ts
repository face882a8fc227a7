import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { StockCount } from "@orderloom/schema/stock/stock-count";
import { ON_HAND } from "@orderloom/schema/stock/stock-move";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { namedId } from "../orders/identity.ts";
import { listWarehouses } from "./warehouses.ts";

/** What holding a count against the ledger came to; a count that was held against it before is a repeat. */
export type ComparedCount = {
  readonly id: Id;
  readonly skus: number;
  readonly differences: number;
  readonly isRepeat: boolean;
};

/**
 * Holds a warehouse's count against what the ledger had on hand at the moment of the count, and keeps what differs for
 * people to settle: a SKU that has another number, that the warehouse did not count though it should lie there, or that
 * nobody here knows. Throws `warehouse_unknown`.
 */
export async function compareCount(
  tx: Tx,
  { warehouse, reference, countedAt, lines, cause }: StockCount & { readonly cause: Cause },
): Promise<ComparedCount> {
  const code = warehouse.trim().toUpperCase();
  const known = (await listWarehouses(tx)).find((one) => one.code.toUpperCase() === code);
  if (!known) throw new OrderloomError("warehouse_unknown", { params: { warehouse } });
  const id = namedId({ env: tx.env, kind: "stock-count", name: `${known.id} ${reference}` });
  const bucket = bucketOf(id);
  const { rowCount } = await tx.client.query(
    `insert into ${tx.env}.stock_counts
       (bucket, id, warehouse_id, reference, counted_at, compared_at, skus, differences, cause)
     values ($1, $2, $3, $4, $5, clock_timestamp(), $6, 0, $7) on conflict (bucket, id) do nothing`,
    [bucket, id, known.id, reference, countedAt, new Set(lines.map(({ sku }) => sku)).size, JSON.stringify(cause)],
  );
  if (rowCount === 0) return readCompared(tx, id);
  await tx.client.query(keepDifferences(tx.env), [
    ...[bucket, id, known.id, countedAt],
    ...[lines.map(({ sku }) => sku), lines.map(({ counted }) => counted)],
  ]);
  await tx.client.query(
    `update ${tx.env}.stock_counts c set differences = (
       select count(*) from ${tx.env}.stock_count_lines l where l.bucket = $1 and l.count_id = $2)
     where c.bucket = $1 and c.id = $2`,
    [bucket, id],
  );
  const compared = { ...(await readCompared(tx, id)), isRepeat: false };
  const { skus, differences } = compared;
  await recordAct(tx, {
    code: "count.compared",
    params: { warehouse: known.code, reference, skus, differences },
    ...{ subject: "count", subjectId: id, cause, environment: tx.env },
  });
  tx.topics.add(`${tx.env}:stock`);
  return compared;
}

async function readCompared(tx: Tx, id: Id): Promise<ComparedCount> {
  const { rows } = await tx.client.query<Omit<ComparedCount, "isRepeat">>(
    `select c.id, c.skus, c.differences from ${tx.env}.stock_counts c where c.bucket = $1 and c.id = $2`,
    [bucketOf(id), id],
  );
  const [row] = rows;
  if (!row) throw new OrderloomError("internal", { params: { missing: "count" } });
  return { ...row, isRepeat: true };
}

const ON_HAND_AFTER = ON_HAND.map((account) => `l.${account}_after`).join(" + ");

/** What lay there at a moment is what the last ledger row of a SKU until then says. A SKU named twice is one. */
const keepDifferences = (schema: string): string => `
  with counted as (
    select c.sku, sum(c.counted)::bigint as counted from unnest($5::text[], $6::bigint[]) c(sku, counted) group by c.sku),
  ours as (
    select s.code, coalesce(last.pieces, 0) as pieces
    from ${schema}.stock_balances b
    join ${schema}.stock_skus s on s.bucket = b.bucket and s.id = b.sku_id
    left join lateral (
      select ${ON_HAND_AFTER} as pieces from ${schema}.stock_ledger l
      where l.bucket = b.bucket and l.sku_id = b.sku_id and l.warehouse_id = b.warehouse_id and l.at <= $4::timestamptz
      order by l.seq desc limit 1) last on true
    where b.warehouse_id = $3::uuid),
  both_sides as (
    select coalesce(o.code, c.sku) as sku, c.counted,
      case when o.code is not null then o.pieces
        when exists (select from ${schema}.stock_skus s where s.code = c.sku) then 0 end as pieces
    from ours o full join counted c on c.sku = o.code)
  insert into ${schema}.stock_count_lines (bucket, count_id, sku, expected, counted)
  select $1::smallint, $2::uuid, x.sku, x.pieces, x.counted from both_sides x
  where coalesce(x.pieces, 0) <> coalesce(x.counted, 0)`;
