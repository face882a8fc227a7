import type { Cause } from "@orderloom/schema/cause";
import type { StockMoveKind } from "@orderloom/schema/stock/stock-move";
import type { Tx } from "../database/database.ts";
import { type LineQuery, PLAIN, RANKS, type RawLine, type StoryPieces } from "./story-line.ts";

type MoveRow = {
  readonly place: string;
  readonly at: string;
  readonly kind: StockMoveKind;
  readonly cause: Cause;
  readonly pieces: readonly StoryPieces[];
};

/**
 * What was reserved, allocated, released, shipped … for the order: a line for each act, however many SKUs it moved. An
 * act is told by what its ledger rows share; its first row names the line, and rows are never changed.
 */
export async function readStockLines(tx: Tx, { orderId, before, limit }: LineQuery): Promise<RawLine[]> {
  const { rows } = await tx.client.query<MoveRow>(
    `select min(m.place) as place, m.at, m.kind, m.cause::json as cause,
       json_agg(json_build_object('sku', s.code, 'warehouse', w.code, 'quantity', m.quantity)
         order by s.code, w.code) as pieces
     from (
       select l.bucket, l.sku_id, l.warehouse_id, l.at, l.kind, l.cause::text as cause, sum(l.quantity) as quantity,
         l.sku_id || ':' || l.warehouse_id || ':' || lpad(min(l.seq)::text, 12, '0') as place
       from ${tx.env}.stock_ledger l
       where l.order_id = $1 and ($2::timestamptz is null or l.at <= $2)
       group by l.bucket, l.sku_id, l.warehouse_id, l.at, l.kind, l.cause::text) m
     join ${tx.env}.stock_skus s on s.bucket = m.bucket and s.id = m.sku_id
     join ${tx.env}.stock_warehouses w on w.bucket = 0 and w.id = m.warehouse_id
     group by m.at, m.kind, m.cause
     order by m.at desc, place desc limit $3`,
    [orderId, before, limit],
  );
  return rows.map(({ place, at, kind, cause, pieces }) => ({
    ...PLAIN,
    id: `stock:${place}`,
    at,
    rank: RANKS.stockMoved,
    code: "stock.moved",
    params: { move: kind, pieces: pieces.map(wordsOf) },
    cause,
    runId: cause.type === "run" ? cause.runId : null,
    pieces,
  }));
}

function wordsOf({ sku, warehouse, quantity }: StoryPieces): string {
  return `${sku} × ${quantity} (${warehouse})`;
}
