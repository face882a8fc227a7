import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { ReservationPurpose } from "@orderloom/schema/stock/stock-act";
import { STOCK_MOVES, type StockMoveKind } from "@orderloom/schema/stock/stock-move";
import type { ReservationState } from "../tables/data/stock/stock-reservations.ts";
import { moveInBook, type StockBook } from "./stock-book.ts";

/** Pieces of one SKU in one warehouse that a reservation has, by where they stand; the sum is `quantity`. */
export type HeldPieces = {
  readonly skuId: Id;
  readonly warehouseId: Id;
  quantity: number;
  soft: number;
  allocated: number;
  frozen: number;
  outbound: number;
  signed: number;
  back: number;
};

/** Who keeps pieces: an order, or whoever asked with a key. */
export type Owner = { readonly orderId: Id; readonly key: null } | { readonly orderId: null; readonly key: string };

/** A reservation whose row is locked, or that is being made. */
export type Reservation = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly key: string | null;
  /** The keyed hash of who buys, as hex. */
  readonly buyer: string | null;
  readonly purpose: ReservationPurpose;
  readonly reservedAt: string;
  readonly expiresAt: string;
  readonly cause: Cause;
  state: ReservationState;
  resolvedAt: string | null;
  resolvedBy: Cause | null;
  readonly held: HeldPieces[];
  isChanged: boolean;
};

/** When and why a reservation is changed. */
export type Change = { readonly at: string; readonly cause: Cause };

/** Moves pieces that a reservation has, in it and in the book. They are there: the reservation says so. */
export function moveHeld(
  book: StockBook,
  { reservation, pieces }: { readonly reservation: Reservation; readonly pieces: HeldPieces },
  { kind, quantity, at, cause }: Change & { readonly kind: HeldMove; readonly quantity: number },
): void {
  if (quantity === 0) return;
  const { skuId, warehouseId } = pieces;
  const { id: reservationId, orderId } = reservation;
  const moved = moveInBook(book, { skuId, warehouseId, kind, quantity }, { at, cause, reservationId, orderId });
  if (!moved) throw new OrderloomError("internal", { params: { reservationId, kind } });
  const { from, to } = STOCK_MOVES[kind];
  if (kind === "reserve") pieces.quantity += quantity;
  else pieces[PLACE[from]] -= quantity;
  pieces[PLACE[to]] += quantity;
  reservation.isChanged = true;
}

/** The moves of pieces that belong to a reservation. */
export type HeldMove = Extract<
  StockMoveKind,
  | "reserve"
  | "release"
  | "expire"
  | "confirm"
  | "unallocate"
  | "freeze"
  | "thaw"
  | "ship"
  | "ship_frozen"
  | "sign"
  | "come_back"
>;

/** How an account is called in a reservation: what is free again is `back`, what the customer has is `signed`. */
const PLACE = {
  free: "back",
  soft: "soft",
  allocated: "allocated",
  frozen: "frozen",
  outbound: "outbound",
  customer: "signed",
} as const;

const RESOLVING = { confirmed: "confirm", released: "release", expired: "expire" } as const;

/** Resolves a reservation that is held: its pieces are allocated, or free again. */
export function resolve(
  book: StockBook,
  reservation: Reservation,
  { to, ...change }: Change & { readonly to: keyof typeof RESOLVING },
): void {
  for (const pieces of reservation.held) {
    moveHeld(book, { reservation, pieces }, { ...change, kind: RESOLVING[to], quantity: pieces.soft });
  }
  reservation.state = to;
  reservation.resolvedAt = change.at;
  reservation.resolvedBy = change.cause;
  reservation.isChanged = true;
}

/** Whether a held reservation has run out at a moment (ISO 8601): from the very moment it was kept until. */
export function hasRunOut({ state, expiresAt }: Reservation, at: string): boolean {
  return state === "held" && Date.parse(expiresAt) <= Date.parse(at);
}

/** Pieces that the reservation still has a claim to in stock, or that are on their way. */
export function openPieces({ held }: Reservation): number {
  return held.reduce((sum, { soft, allocated, frozen, outbound }) => sum + soft + allocated + frozen + outbound, 0);
}
