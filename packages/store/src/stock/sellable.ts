import type { Id } from "@orderloom/schema/ids";
import type { StockListening, StockNews } from "@orderloom/schema/stock/stock-news";
import { bucketOfId } from "../database/bucket-of-id.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

/** What may be sold of a SKU where it is not what a listener was told last; `toldBy` is the run that was told then. */
export type ChangedSku = StockNews & { readonly id: Id; readonly toldBy: Id | null };

type Listener = { readonly flowId: Id; readonly node: string; readonly listening: StockListening };

/** The parts of bundles lie in buckets of their own, which their ids tell. */
const bucketOfPart = bucketOfId("p.part_id");

/**
 * A SKU is its own only part. What is available of each part is summed over the warehouses in use, as reservations are
 * chosen from all of them; a bundle may be sold as often as its scarcest part allows, and is pre-sale as soon as one is.
 */
const READ = statement(
  "read_changed_sellable",
  (schema) => `
    with policy as (select coalesce((select (stock ->> 'presaleBelow')::int from control.settings), 5) as below),
    parts as (
      select s.bucket, s.id, s.code, s.name, s.id as part_id, 1 as quantity, s.presale_below from ${schema}.stock_skus s
      where s.bucket = any($1::smallint[]) and s.archived_at is null and s.kind = 'item'
      union all
      select s.bucket, s.id, s.code, s.name, p.part_id, p.quantity, i.presale_below from ${schema}.stock_skus s
      join ${schema}.stock_parts p on p.bucket = s.bucket and p.bundle_id = s.id
      join ${schema}.stock_skus i on i.bucket = ${bucketOfPart} and i.id = p.part_id
      where s.bucket = any($1::smallint[]) and s.archived_at is null and s.kind = 'bundle'),
    sellable as (
      select p.bucket, p.id, p.code, p.name, min(floor(n.pieces / p.quantity))::bigint as available,
        bool_or(n.pieces < coalesce(p.presale_below, policy.below)) as presale
      from parts p cross join policy
      cross join lateral (
        select coalesce(sum(greatest(b.free - b.buffer, 0)), 0) as pieces from ${schema}.stock_balances b
        join ${schema}.stock_warehouses w on w.bucket = 0 and w.id = b.warehouse_id and w.archived_at is null
        where b.bucket = ${bucketOfPart} and b.sku_id = p.part_id) n
      group by p.bucket, p.id, p.code, p.name)
    select s.id, s.code as sku, s.name, s.available, s.presale, t.run_id as "toldBy",
      case when t.sku_id is not null then json_build_object('available', t.available, 'presale', t.is_presale) end as before,
      coalesce((
        select json_agg(json_build_object('channel', a.channel, 'alias', a.alias) order by a.channel, a.alias)
        from ${schema}.stock_aliases a where a.sku_id = s.id), '[]') as listings
    from sellable s
    left join ${schema}.stock_told t on t.bucket = s.bucket and t.flow_id = $2 and t.node = $3 and t.sku_id = s.id
    left join ${schema}.runs r on r.bucket = s.bucket and r.id = t.run_id
    where r.id is null
      and (t.sku_id is null or t.is_presale <> s.presale or ($4 = 'available' and t.available <> s.available))
      and ($5 = 'any' or exists (select from ${schema}.stock_aliases a where a.sku_id = s.id and a.channel = $5))
    order by s.id limit $6`,
);

/** SKUs of some buckets of which a listener has something to be told, at most `limit`. */
export function readChangedSellable(
  tx: Tx,
  listener: Listener,
  { buckets, limit }: { readonly buckets: readonly number[]; readonly limit: number },
): Promise<ChangedSku[]> {
  const { flowId, node, listening } = listener;
  return execute<ChangedSku>(tx, READ, [buckets, flowId, node, listening.of, listening.channel, limit]);
}
