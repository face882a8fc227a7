import { bucketOf, type Id } from "@orderloom/schema/ids";
import { STOCK_MOVES } from "@orderloom/schema/stock/stock-move";
import type { Tx } from "../database/database.ts";
import { execute, insertion, sendRows, statement } from "../database/statement.ts";
import type { Balance, LedgerRow } from "./stock-book.ts";

const BALANCE = `b.sku_id as "skuId", b.warehouse_id as "warehouseId", b.seq, b.buffer,
    b.free, b.soft, b.allocated, b.frozen, b.damaged, b.outbound, b.inbound`;

const selectBalances = (schema: string) => `
    select ${BALANCE} from unnest($1::smallint[], $2::uuid[]) w(bucket, sku_id)
    join ${schema}.stock_balances b on b.bucket = w.bucket and b.sku_id = w.sku_id
    order by b.bucket, b.sku_id, b.warehouse_id`;

const READ = statement("read_balances", selectBalances);
const LOCK = statement("lock_balances", (schema) => `${selectBalances(schema)} for update of b`);

/** The balances of SKUs in every warehouse, as they are at this moment. */
export function readBalances(tx: Tx, skuIds: readonly Id[]): Promise<Balance[]> {
  return execute<Balance>(tx, READ, [skuIds.map(bucketOf), skuIds]);
}

/**
 * Locks the balances of SKUs in every warehouse, always in the order of their keys: who wants several waits for
 * others and never they for him. They are the last locks of a transaction.
 */
export function lockBalances(tx: Tx, skuIds: readonly Id[]): Promise<Balance[]> {
  return execute<Balance>(tx, LOCK, [skuIds.map(bucketOf), skuIds]);
}

const OPEN = insertion(
  "stock_balances",
  ["bucket", "sku_id", "warehouse_id"],
  "order by 1, 2, 3 on conflict do nothing",
);

/** Sees to it that SKUs have a balance in their warehouses, an empty one where there was none. */
export function openBalances(tx: Tx, places: readonly Pick<Balance, "skuId" | "warehouseId">[]): void {
  sendRows(
    tx,
    OPEN,
    places.map(({ skuId, warehouseId }) => ({ bucket: bucketOf(skuId), sku_id: skuId, warehouse_id: warehouseId })),
  );
}

const LEDGER = insertion("stock_ledger", [
  "bucket",
  "sku_id",
  "warehouse_id",
  "seq",
  "at",
  "kind",
  "from_account",
  "to_account",
  "quantity",
  "free_after",
  "soft_after",
  "allocated_after",
  "frozen_after",
  "damaged_after",
  "outbound_after",
  "inbound_after",
  "reservation_id",
  "order_id",
  "cause",
  "note",
]);

/** Writes decided moves down, by which the database moves the balances. */
export function writeLedger(tx: Tx, rows: readonly LedgerRow[]): void {
  sendRows(
    tx,
    LEDGER,
    rows.map((row) => ({
      bucket: bucketOf(row.skuId),
      sku_id: row.skuId,
      warehouse_id: row.warehouseId,
      seq: row.seq,
      at: row.at,
      kind: row.kind,
      from_account: STOCK_MOVES[row.kind].from,
      to_account: STOCK_MOVES[row.kind].to,
      quantity: row.quantity,
      free_after: row.after.free,
      soft_after: row.after.soft,
      allocated_after: row.after.allocated,
      frozen_after: row.after.frozen,
      damaged_after: row.after.damaged,
      outbound_after: row.after.outbound,
      inbound_after: row.after.inbound,
      reservation_id: row.reservationId,
      order_id: row.orderId,
      cause: row.cause,
      note: row.note,
    })),
  );
  if (rows.length > 0) tx.topics.add(`${tx.env}:stock`);
}
