import type { Cause } from "@orderloom/schema/cause";
import type { Id } from "@orderloom/schema/ids";
import type { StockWish } from "@orderloom/schema/stock/stock-act";
import type { Tx } from "../database/database.ts";
import { newIdBeside } from "../orders/identity.ts";
import { expire } from "./decide-act.ts";
import { findSkus } from "./find-skus.ts";
import { type HeldPieces, hasRunOut, moveHeld, type Reservation, resolve } from "./reservation.ts";
import { lockReservations, writeReservations } from "./reservation-statements.ts";
import { openBook, type StockBook } from "./stock-book.ts";
import type { StockScene } from "./stock-scene.ts";
import { lockBalances, writeLedger } from "./stock-statements.ts";
import { listWarehouses } from "./warehouses.ts";

/** Orders that take over stock from others: each with what its lines wish for, from its warehouse first. */
export type HandOver = {
  readonly from: readonly Id[];
  readonly to: readonly {
    readonly orderId: Id;
    readonly warehouse: string | null;
    readonly wishes: readonly StockWish[];
  }[];
  readonly at: string;
  readonly cause: Cause;
};

/**
 * Moves what orders have reserved or allocated over to those that take their place, in one commit with them: nobody
 * else can take a piece in between, and every reservation is resolved once. What nobody wishes for is free again. The
 * new reservations run out when the old ones would have. The caller holds the locks of all the orders.
 */
export async function handOverStock(tx: Tx, { from, to, at, cause }: HandOver): Promise<void> {
  const reservations = await lockReservations(
    tx,
    from.map((orderId) => ({ orderId, key: null })),
  );
  const open = reservations.filter((one) => one.held.some(isOpen));
  if (open.length === 0) return;
  const heldIds = open.flatMap(({ held }) => held.map(({ skuId }) => skuId));
  const { skuOf } = await findSkus(
    tx,
    to.flatMap(({ wishes }) => wishes),
    heldIds,
  );
  const codes = new Map((await listWarehouses(tx)).map(({ id, code }) => [id, code]));
  const book = openBook(await lockBalances(tx, [...new Set(heldIds)]));
  const pool = open.flatMap((reservation) => {
    if (hasRunOut(reservation, at)) {
      expire({ book, at }, reservation);
      return [];
    }
    return letGo(book, reservation, { at, cause });
  });
  const made = to.flatMap(({ orderId, warehouse, wishes }) => {
    const isNear = ({ warehouseId }: Portion) => Number(codes.get(warehouseId) === warehouse);
    const sorted = pool.toSorted((one, other) => isNear(other) - isNear(one));
    return takeOver(book, takePortions(sorted, needsOf(wishes, skuOf)), { orderId, at, cause });
  });
  writeReservations(tx, [...open, ...made]);
  writeLedger(tx, book.rows);
}

/** Pieces that were let go, and whether they were allocated. */
type Portion = {
  readonly of: Reservation;
  readonly skuId: Id;
  readonly warehouseId: Id;
  readonly isAllocated: boolean;
  left: number;
};

function isOpen({ soft, allocated }: HeldPieces): boolean {
  return soft > 0 || allocated > 0;
}

type Change = { readonly at: string; readonly cause: Cause };

function letGo(book: StockBook, reservation: Reservation, change: Change): readonly Portion[] {
  const isAllocated = reservation.state === "confirmed";
  const portions = reservation.held.filter(isOpen).map(({ skuId, warehouseId, soft, allocated }): Portion => {
    return { of: reservation, skuId, warehouseId, isAllocated, left: soft + allocated };
  });
  if (reservation.state === "held") resolve(book, reservation, { to: "released", ...change });
  else {
    for (const pieces of reservation.held) {
      moveHeld(book, { reservation, pieces }, { kind: "unallocate", quantity: pieces.allocated, ...change });
    }
  }
  return portions;
}

function needsOf(wishes: readonly StockWish[], skuOf: StockScene["skuOf"]): Map<Id, number> {
  const needs = new Map<Id, number>();
  for (const wish of wishes) {
    for (const { skuId, quantity } of skuOf(wish)?.parts ?? []) {
      needs.set(skuId, (needs.get(skuId) ?? 0) + quantity * wish.quantity);
    }
  }
  return needs;
}

type Taken = { readonly portion: Portion; readonly quantity: number };

function takePortions(pool: readonly Portion[], needs: Map<Id, number>): readonly Taken[] {
  return pool.flatMap((portion): Taken[] => {
    const need = needs.get(portion.skuId) ?? 0;
    const quantity = Math.min(need, portion.left);
    if (quantity === 0) return [];
    needs.set(portion.skuId, need - quantity);
    portion.left -= quantity;
    return [{ portion, quantity }];
  });
}

/** A reservation for each that gave, so that each runs out when that one would have. */
function takeOver(
  book: StockBook,
  taken: readonly Taken[],
  to: Change & { readonly orderId: Id },
): readonly Reservation[] {
  const givers = [...new Set(taken.map(({ portion }) => portion.of))];
  return givers.map((giver) => {
    const mine = taken.filter(({ portion }) => portion.of === giver);
    const { orderId, at, cause } = to;
    const reservation: Reservation = {
      id: newIdBeside(orderId),
      orderId,
      key: null,
      buyer: giver.buyer,
      purpose: giver.purpose,
      reservedAt: at,
      expiresAt: giver.expiresAt,
      cause,
      state: "held",
      resolvedAt: null,
      resolvedBy: null,
      held: [],
      isChanged: true,
    };
    for (const { portion, quantity } of mine) {
      const pieces = placeIn(reservation, portion);
      moveHeld(book, { reservation, pieces }, { kind: "reserve", quantity, at, cause });
    }
    if (mine.some(({ portion }) => portion.isAllocated)) resolve(book, reservation, { to: "confirmed", at, cause });
    return reservation;
  });
}

function placeIn({ held }: Reservation, { skuId, warehouseId }: Portion): HeldPieces {
  const known = held.find((pieces) => pieces.skuId === skuId && pieces.warehouseId === warehouseId);
  if (known) return known;
  const none = { quantity: 0, soft: 0, allocated: 0, frozen: 0, outbound: 0, signed: 0, back: 0 };
  const made: HeldPieces = { skuId, warehouseId, ...none };
  held.push(made);
  return made;
}
