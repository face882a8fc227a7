import type { StockFigures } from "@orderloom/schema/stock/stock-move";
import type { Tx } from "../database/database.ts";
import type { SkuKind } from "../tables/data/stock/stock-skus.ts";

/** What stands of a SKU in a warehouse; a SKU that never had stock, and a bundle, has one row without a warehouse. */
export type StockRow = StockFigures & {
  readonly sku: string;
  readonly name: string;
  readonly kind: SkuKind;
  readonly isArchived: boolean;
  readonly restockable: boolean;
  /** Its own threshold; null where the policy's holds. */
  readonly presaleBelow: number | null;
  readonly warehouse: string | null;
  readonly buffer: number;
  /** What may be sold: free less the buffer. */
  readonly available: number;
  /** Over all warehouses it is below its threshold. */
  readonly isPresale: boolean;
};

export type StockQuery = {
  /** Part of a code, a name or an alias; empty for all. */
  readonly search: string;
  /** Only the SKU of this very code. */
  readonly sku?: string | null | undefined;
  readonly warehouse: string | null;
  /** Only what is below its pre-sale threshold. */
  readonly presaleOnly: boolean;
  /** The codes of warehouses that the reader may see; null for all. */
  readonly warehouseIds: readonly string[] | null;
  /** The last row of the page before. */
  readonly after: { readonly sku: string; readonly warehouse: string } | null;
  readonly limit: number;
};

/** SKUs by warehouse in the order of their codes, page by page. */
export async function listStock(tx: Tx, query: StockQuery): Promise<readonly StockRow[]> {
  const { search, sku = null, warehouse, presaleOnly, warehouseIds, after, limit } = query;
  const { rows } = await tx.client.query<StockRow>(LIST(tx.env), [
    `%${search.trim().replaceAll(/[\\%_]/g, "\\$&")}%`,
    warehouse,
    presaleOnly,
    warehouseIds,
    after?.sku ?? null,
    after?.warehouse ?? null,
    limit,
    sku,
  ]);
  return rows;
}

const LIST = (env: string) => `
  with policy as (select coalesce((select (stock ->> 'presaleBelow')::int from control.settings), 5) as below)
  select s.code as sku, s.name, s.kind, s.archived_at is not null as "isArchived", s.restockable,
    s.presale_below as "presaleBelow", w.code as warehouse,
    ${["free", "soft", "allocated", "frozen", "damaged", "outbound", "inbound", "buffer"]
      .map((name) => `coalesce(b.${name}, 0)::bigint as ${name}`)
      .join(", ")},
    greatest(coalesce(b.free - b.buffer, 0), 0)::bigint as available,
    s.kind = 'item' and total.available < coalesce(s.presale_below, policy.below) as "isPresale"
  from ${env}.stock_skus s
  cross join policy
  left join ${env}.stock_balances b on b.bucket = s.bucket and b.sku_id = s.id
  left join ${env}.stock_warehouses w on w.bucket = 0 and w.id = b.warehouse_id
  cross join lateral (
    select coalesce(sum(greatest(x.free - x.buffer, 0)), 0) as available
    from ${env}.stock_balances x where x.bucket = s.bucket and x.sku_id = s.id) total
  where (s.code ilike $1 or s.name ilike $1
      or exists (select 1 from ${env}.stock_aliases a where a.sku_id = s.id and a.alias ilike $1))
    and ($2::text is null or w.code = $2)
    and (not $3::boolean or (s.kind = 'item' and total.available < coalesce(s.presale_below, policy.below)))
    and ($4::text[] is null or w.code is null or w.code = any($4))
    and ($8::text is null or s.code = $8)
    and ($5::text is null or (s.code, coalesce(w.code, '')) > ($5, coalesce($6, '')))
  order by s.code, coalesce(w.code, '')
  limit $7`;
