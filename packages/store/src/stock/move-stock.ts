import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { onHand, STOCK_MOVES, type StockMoveKind } from "@orderloom/schema/stock/stock-move";
import type { Tx } from "../database/database.ts";
import { getSku, recordSkuAct } from "./skus.ts";
import { type Balance, type LedgerRow, moveInBook, openBook, placeKey, type StockBook } from "./stock-book.ts";
import { lockBalances, openBalances, writeLedger } from "./stock-statements.ts";
import { listWarehouses } from "./warehouses.ts";

/** The moves that a person or a warehouse's own system may make without an order's reservation. */
export const HAND_MOVES = [
  "receive",
  "expect",
  "arrive",
  "damage",
  "repair",
  "scrap",
  "return",
  "return_damaged",
] as const satisfies readonly StockMoveKind[];
export type HandMove = (typeof HAND_MOVES)[number];

/** A SKU in a warehouse, both by code. */
export type StockPlace = { readonly sku: string; readonly warehouse: string };

type Told = { readonly cause: Cause; readonly note: string | null };

/**
 * Moves pieces of one SKU in one warehouse. Throws `sku_unknown`, `sku_bundle`, `warehouse_unknown`, and `stock_short`
 * where the account that gives has not as many.
 */
export async function moveStock(
  tx: Tx,
  input: StockPlace & Told & { readonly kind: HandMove; readonly quantity: number; readonly orderId?: Id },
): Promise<LedgerRow> {
  const opened = await open(tx, input);
  return write(tx, { ...opened, ...input });
}

/**
 * Books what was counted on the shelves: the difference to what is on hand is moved in or out of what is free. Answers
 * the difference, 0 writing nothing. Throws as {@link moveStock}; `stock_short` where more is missing than is free,
 * as pieces that somebody has a claim to are never counted away in silence.
 */
export async function countStock(
  tx: Tx,
  input: StockPlace & { readonly counted: number; readonly cause: Cause; readonly note: string },
): Promise<number> {
  const opened = await open(tx, input);
  const difference = input.counted - onHand(opened.balance);
  if (difference === 0) return 0;
  const kind = difference > 0 ? "count_up" : "count_down";
  write(tx, { ...opened, ...input, kind, quantity: Math.abs(difference) });
  return difference;
}

/**
 * Books a difference that somebody found: more or fewer pieces than the ledger has. Throws as {@link moveStock};
 * `stock_short` where more is missing than is free.
 */
export async function adjustStock(
  tx: Tx,
  input: StockPlace & { readonly difference: number; readonly cause: Cause; readonly note: string },
): Promise<void> {
  if (input.difference === 0) return;
  const opened = await open(tx, input);
  const kind = input.difference > 0 ? "count_up" : "count_down";
  write(tx, { ...opened, ...input, kind, quantity: Math.abs(input.difference) });
}

/** Sets how many free pieces are kept back as the safety buffer of a SKU in a warehouse. */
export async function setBuffer(
  tx: Tx,
  input: StockPlace & { readonly buffer: number; readonly cause: Cause },
): Promise<void> {
  const { sku, warehouse, buffer, cause } = input;
  const { balance } = await open(tx, input);
  const { skuId, warehouseId } = balance;
  await tx.client.query(`update ${tx.env}.stock_balances set buffer = $3 where sku_id = $1 and warehouse_id = $2`, [
    skuId,
    warehouseId,
    buffer,
  ]);
  await recordSkuAct(tx, { code: "sku.buffer_set", params: { code: sku, warehouse, buffer }, id: skuId, cause });
}

type Opened = { readonly book: StockBook; readonly balance: Balance; readonly at: string };

async function open(tx: Tx, place: StockPlace): Promise<Opened> {
  const sku = await getSku(tx, place.sku);
  if (sku.kind === "bundle") throw new OrderloomError("sku_bundle", { params: { sku: sku.code } });
  const warehouses = await listWarehouses(tx);
  const code = place.warehouse.trim().toUpperCase();
  const warehouse = warehouses.find((one) => one.code.toUpperCase() === code && !one.isArchived);
  if (!warehouse) throw new OrderloomError("warehouse_unknown", { params: { warehouse: place.warehouse } });
  const key = { skuId: sku.id, warehouseId: warehouse.id };
  openBalances(tx, [key]);
  const book = openBook(await lockBalances(tx, [sku.id]));
  const balance = book.balances.get(placeKey(key));
  if (!balance) throw new OrderloomError("internal", { params: { missing: "balance" } });
  return { book, balance, at: await transactionTime(tx) };
}

/** When the transaction began, by the database's clock (ISO 8601). */
export async function transactionTime(tx: Tx): Promise<string> {
  const { rows } = await tx.client.query<{ at: string }>("select now() as at");
  return rows[0]?.at ?? "";
}

type Written = Opened &
  StockPlace &
  Told & { readonly kind: StockMoveKind; readonly quantity: number; readonly orderId?: Id };

function write(tx: Tx, { book, balance, at, kind, quantity, cause, note, orderId, ...place }: Written): LedgerRow {
  const { skuId, warehouseId } = balance;
  const moved = moveInBook(
    book,
    { skuId, warehouseId, kind, quantity },
    { at, cause, note, orderId: orderId ?? null, reservationId: null },
  );
  const row = book.rows.at(-1);
  if (!moved || !row) throw refusal(balance, { kind, quantity, place });
  writeLedger(tx, book.rows);
  return row;
}

function refusal(
  balance: Balance,
  { kind, quantity, place }: { kind: StockMoveKind; quantity: number; place: StockPlace },
): OrderloomError {
  const { from } = STOCK_MOVES[kind];
  if (from === "supplier" || from === "customer" || from === "count") {
    return new OrderloomError("stock_full", { params: { sku: place.sku } });
  }
  return new OrderloomError("stock_short", { params: { ...place, available: balance[from], wanted: quantity } });
}
