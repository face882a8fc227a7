import { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { StockMoveKind } from "@orderloom/schema/stock/stock-move";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { ReservationState } from "../tables/data/stock/stock-reservations.ts";
import { nameCauses, type StoryCause } from "../timeline/story-cause.ts";
import { skuIdOf, warehouseIdOf } from "./stock-ids.ts";

/** One move of a SKU in a warehouse as people read it. */
export type LedgerLine = {
  readonly seq: number;
  readonly at: string;
  readonly kind: StockMoveKind;
  readonly quantity: number;
  /** What was free and on hand after it. */
  readonly freeAfter: number;
  readonly onHandAfter: number;
  /** Null where it was for no order, or for one that the reader may not see. */
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly note: string | null;
  readonly cause: StoryCause;
};

type Place = { readonly sku: string; readonly warehouse: string };
type LedgerRow = Omit<LedgerLine, "cause"> & { readonly cause: unknown };

/** The moves of a SKU in a warehouse, newest first, from before move `before` on. */
export async function readLedger(
  tx: Tx,
  query: Place & { readonly scope: RowScope; readonly before: number | null; readonly limit: number },
): Promise<readonly LedgerLine[]> {
  const skuId = skuIdOf(tx.env, query.sku);
  const { shopIds, warehouseIds } = query.scope;
  const { rows } = await tx.client.query<LedgerRow>(
    `select l.seq, l.at, l.kind, l.quantity, l.free_after as "freeAfter",
       l.free_after + l.soft_after + l.allocated_after + l.frozen_after + l.damaged_after as "onHandAfter",
       o.id as "orderId", o.order_no as "orderNo", l.note, l.cause
     from ${tx.env}.stock_ledger l
     left join ${tx.env}.orders o on o.id = l.order_id and ${inScope("o", 6, 7)}
     where l.bucket = $1 and l.sku_id = $2 and l.warehouse_id = $3 and ($4::bigint is null or l.seq < $4)
     order by l.seq desc limit $5`,
    [bucketOf(skuId), skuId, warehouseIdOf(tx.env, query.warehouse), query.before, query.limit, shopIds, warehouseIds],
  );
  const causes = rows.map(({ cause }) => Cause.parse(cause));
  const named = await nameCauses(tx, causes);
  return rows.map((row, index) => {
    const cause = causes[index];
    return { ...row, cause: cause ? named(cause) : { type: "system", name: "" } };
  });
}

/** Who holds pieces of a SKU in a warehouse, and until when. */
export type StockHolder = {
  readonly reservationId: Id;
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly state: ReservationState;
  readonly reservedAt: string;
  /** When what is reserved runs out; null for what is allocated, which stays. */
  readonly until: string | null;
  readonly soft: number;
  readonly allocated: number;
  readonly frozen: number;
  readonly outbound: number;
};

/** The reservations that have pieces of a SKU in a warehouse, oldest first, page by page. */
export async function listHolders(
  tx: Tx,
  query: Place & { readonly scope: RowScope; readonly after: Id | null; readonly limit: number },
): Promise<readonly StockHolder[]> {
  const { shopIds, warehouseIds } = query.scope;
  const { rows } = await tx.client.query<StockHolder>(
    `select r.id as "reservationId", o.id as "orderId", o.order_no as "orderNo", r.state, r.reserved_at as "reservedAt",
       case when r.state = 'held' then r.expires_at end as until, h.soft, h.allocated, h.frozen, h.outbound
     from ${tx.env}.stock_held h
     join ${tx.env}.stock_reservations r on r.bucket = h.bucket and r.id = h.reservation_id
     left join ${tx.env}.orders o on o.bucket = r.bucket and o.id = r.order_id and ${inScope("o", 5, 6)}
     where h.sku_id = $1 and h.warehouse_id = $2 and h.soft + h.allocated + h.frozen + h.outbound > 0
       and ($3::uuid is null or r.id > $3)
     order by r.id limit $4`,
    [
      skuIdOf(tx.env, query.sku),
      warehouseIdOf(tx.env, query.warehouse),
      query.after,
      query.limit,
      shopIds,
      warehouseIds,
    ],
  );
  return rows;
}
