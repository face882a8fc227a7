import type { Cause } from "@orderloom/schema/cause";
import type { Id } from "@orderloom/schema/ids";
import type { StockAct, StockWish } from "@orderloom/schema/stock/stock-act";
import { available } from "@orderloom/schema/stock/stock-move";
import type { StockPolicy } from "@orderloom/schema/stock/stock-policy";
import type { Owner, Reservation } from "./reservation.ts";
import { type Balance, placeKey, type StockBook } from "./stock-book.ts";
import type { Warehouse } from "./warehouses.ts";

/** One act on stock: for whom, what, and why. */
export type StockRequest = {
  readonly owner: Owner;
  readonly act: StockAct;
  readonly cause: Cause;
  /** The keyed hash of who buys, as hex, where the owner is no order; an order's buyer is known. */
  readonly buyer?: string | null;
};

/** A SKU as acts need it; `parts` are those of a bundle, or the SKU itself. */
export type KnownSku = {
  readonly id: Id;
  readonly code: string;
  readonly presaleBelow: number | null;
  readonly restockable: boolean;
  readonly isArchived: boolean;
  readonly parts: readonly { readonly skuId: Id; readonly quantity: number }[];
};

/** All that a batch of acts is decided on: rows that are locked, and what seldom changes. */
export type StockScene = {
  readonly at: string;
  readonly policy: StockPolicy;
  readonly book: StockBook;
  /** Those in use, in the order pieces are taken from them. */
  readonly warehouses: readonly Warehouse[];
  readonly skus: ReadonlyMap<Id, KnownSku>;
  readonly skuOf: (wish: StockWish) => KnownSku | undefined;
  /** By `ownerKey`, oldest first; what is made joins them. */
  readonly reservations: Map<string, Reservation[]>;
  /** How many unpaid reservations buyers hold. */
  readonly heldBy: Map<string, number>;
  readonly buyerOf: (request: StockRequest) => string | null;
  readonly newReservationId: (owner: Owner) => Id;
};

/** What an owner's reservations are found by. */
export function ownerKey({ orderId, key }: Owner): string {
  return orderId === null ? `key ${key}` : `order ${orderId}`;
}

/** The balances of a SKU in the warehouses that pieces may be taken from, in that order. */
export function placesOf({ book, warehouses }: StockScene, skuId: Id, code: string | null): readonly Balance[] {
  const wanted = code === null ? warehouses : warehouses.filter((warehouse) => warehouse.code === code);
  return wanted.flatMap((warehouse) => book.balances.get(placeKey({ skuId, warehouseId: warehouse.id })) ?? []);
}

/** Whether a SKU, or a part of the bundle, stands below its pre-sale threshold over all warehouses. */
export function isPresale(scene: StockScene, { parts }: KnownSku): boolean {
  return parts.some(({ skuId }) => {
    const threshold = scene.skus.get(skuId)?.presaleBelow ?? scene.policy.presaleBelow;
    return placesOf(scene, skuId, null).reduce((sum, balance) => sum + available(balance), 0) < threshold;
  });
}
