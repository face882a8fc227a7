import type { Tx } from "../database/database.ts";
import { expire } from "./decide-act.ts";
import { transactionTime } from "./move-stock.ts";
import { lockDue, writeReservations } from "./reservation-statements.ts";
import { openBook } from "./stock-book.ts";
import { lockBalances, writeLedger } from "./stock-statements.ts";

/**
 * Frees the pieces of reservations whose time has run out, at most `limit` of them, and answers how many there were.
 * Any number of runners may do it at once: each reservation is resolved by one of them, or by whoever came to it first.
 * `at` (ISO 8601) is the database's clock unless given.
 */
export async function expireReservations(
  tx: Tx,
  { limit, at }: { readonly limit: number; readonly at?: string },
): Promise<number> {
  const now = at ?? (await transactionTime(tx));
  const due = await lockDue(tx, { at: now, limit });
  if (due.length === 0) return 0;
  const skuIds = [...new Set(due.flatMap(({ held }) => held.map(({ skuId }) => skuId)))];
  const book = openBook(await lockBalances(tx, skuIds));
  for (const reservation of due) expire({ book, at: now }, reservation);
  writeReservations(tx, due);
  writeLedger(tx, book.rows);
  return due.length;
}
