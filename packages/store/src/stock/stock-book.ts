import type { Cause } from "@orderloom/schema/cause";
import type { Id } from "@orderloom/schema/ids";
import { STOCK_ACCOUNTS, STOCK_MOVES, type StockAccount, type StockMoveKind } from "@orderloom/schema/stock/stock-move";

/** The pieces of a SKU in a warehouse, locked and about to be moved. */
export type Balance = { readonly skuId: Id; readonly warehouseId: Id; readonly buffer: number; seq: number } & {
  [Account in StockAccount]: number;
};

/** Why and for whom pieces are moved. */
export type MoveReason = {
  readonly at: string;
  readonly cause: Cause;
  readonly reservationId?: Id | null;
  readonly orderId?: Id | null;
  readonly note?: string | null;
};

/** A row for the ledger: what was moved, and what stands in each account after it. */
export type LedgerRow = MoveReason & {
  readonly skuId: Id;
  readonly warehouseId: Id;
  readonly seq: number;
  readonly kind: StockMoveKind;
  readonly quantity: number;
  readonly after: Readonly<Record<StockAccount, number>>;
};

/** Locked balances and the moves decided on them so far. Made for one transaction, and never seen outside of it. */
export type StockBook = { readonly balances: ReadonlyMap<string, Balance>; readonly rows: LedgerRow[] };

/** Opens a book on balances whose rows are locked. */
export function openBook(balances: readonly Balance[]): StockBook {
  return { balances: new Map(balances.map((balance) => [placeKey(balance), balance])), rows: [] };
}

/** What a balance is found by. */
export function placeKey({ skuId, warehouseId }: Pick<Balance, "skuId" | "warehouseId">): string {
  return `${skuId} ${warehouseId}`;
}

/** So many pieces that go from one account to another. */
export type Move = Pick<Balance, "skuId" | "warehouseId"> & {
  readonly kind: StockMoveKind;
  readonly quantity: number;
};

/**
 * Moves pieces and writes the row down. False, and nothing is moved, where the giving account has not as many, the
 * balance is not in the book, or a figure would leave the range that numbers are exact in.
 */
export function moveInBook(book: StockBook, move: Move, reason: MoveReason): boolean {
  const balance = book.balances.get(placeKey(move));
  const { kind, quantity } = move;
  const { from, to } = STOCK_MOVES[kind];
  if (!balance) return false;
  if (isAccount(from) && balance[from] < quantity) return false;
  if (isAccount(to) && !Number.isSafeInteger(balance[to] + quantity)) return false;
  if (isAccount(from)) balance[from] -= quantity;
  if (isAccount(to)) balance[to] += quantity;
  balance.seq += 1;
  const { skuId, warehouseId, seq, free, soft, allocated, frozen, damaged, outbound, inbound } = balance;
  const after = { free, soft, allocated, frozen, damaged, outbound, inbound };
  book.rows.push({ skuId, warehouseId, seq, kind, quantity, after, ...reason });
  return true;
}

const ACCOUNTS: ReadonlySet<string> = new Set(STOCK_ACCOUNTS);

function isAccount(side: string): side is StockAccount {
  return ACCOUNTS.has(side);
}
