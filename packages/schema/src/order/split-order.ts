import type { ErrorCode, ErrorParams } from "../error.ts";
import { LIMITS } from "../limits.ts";
import type { Order, OrderAmounts, OrderLine } from "./order.ts";
import { shareOut } from "./share-out.ts";
import type { SplitPart } from "./split-plan.ts";
import { allows, DEFAULT_MACHINE, type Machine } from "./state-machine.ts";
import { hasWorkBegun } from "./work-begun.ts";

/** What one part of a split order is made of: its share of every line and amount. */
export type SplitShare = {
  readonly part: SplitPart;
  readonly lines: readonly OrderLine[];
  readonly amounts: OrderAmounts;
  readonly quantity: number;
  readonly weightG: number;
};

/** Refused with a code, or whatever was decided. */
export type Decision<Decided> =
  | ({ readonly ok: true } & Decided)
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/** The lines of an order, the parts they are to make, and how orders of its type move. */
export type ToSplit = {
  readonly lines: readonly OrderLine[];
  readonly parts: readonly SplitPart[];
  readonly machine?: Machine;
};

/**
 * Divides an order into parts. Lines keep their number in every part, so that each line of the order is the sum of the
 * lines of that number. All amounts and quantities of the parts add up to the order's to the minor unit, and each part
 * adds up in itself as the order does.
 *
 * Refused with `split_state`, `order_begun` (picking has begun), `hold_blocks` (its waybill is out), `split_parts` (fewer
 * than two parts, or more than LIMITS.splitParts), `split_lines` (the parts are not the order's lines).
 */
export function splitOrder(
  order: Order,
  { lines, parts, machine = DEFAULT_MACHINE }: ToSplit,
): Decision<{ readonly shares: readonly SplitShare[] }> {
  if (hasWorkBegun(order)) return { ok: false, code: "order_begun", params: { state: order.state } };
  if (!allows(machine, { from: order.state, to: "split", previous: order.previousState })) {
    return { ok: false, code: "split_state", params: { state: order.state } };
  }
  if (order.holds.some(({ code }) => code === "preship_lock")) {
    return { ok: false, code: "hold_blocks", params: { hold: "preship_lock", to: "split" } };
  }
  if (parts.length < 2 || parts.length > LIMITS.splitParts) {
    return { ok: false, code: "split_parts", params: { count: parts.length, limit: LIMITS.splitParts } };
  }
  if (!areWhole(lines, parts)) return { ok: false, code: "split_lines", params: {} };
  return { ok: true, shares: sharesOf(order, lines, parts) };
}

/** Every piece of every line is in one part, and no part is empty. A line sold by weight is not cut. */
function areWhole(lines: readonly OrderLine[], parts: readonly SplitPart[]): boolean {
  const known = new Set(lines.map(({ lineNo }) => lineNo));
  const isMeant = parts.every(
    ({ lines: chosen }) =>
      chosen.length > 0 &&
      chosen.every(({ lineNo, quantity }) => known.has(lineNo) && quantity > 0) &&
      isDistinct(chosen),
  );
  return isMeant && lines.every((line) => isDivided(line, parts));
}

function isDistinct(chosen: SplitPart["lines"]): boolean {
  return new Set(chosen.map(({ lineNo }) => lineNo)).size === chosen.length;
}

function isDivided({ lineNo, quantity }: OrderLine, parts: readonly SplitPart[]): boolean {
  const pieces = parts.flatMap(({ lines }) => lines.filter((line) => line.lineNo === lineNo));
  if (pieces.length === 1) return pieces[0]?.quantity === quantity;
  const areWholePieces = Number.isInteger(quantity) && pieces.every((piece) => Number.isInteger(piece.quantity));
  return areWholePieces && sum(pieces.map((piece) => piece.quantity)) === quantity;
}

function sharesOf(order: Order, lines: readonly OrderLine[], parts: readonly SplitPart[]): readonly SplitShare[] {
  const byPart: OrderLine[][] = parts.map(() => []);
  for (const line of lines) {
    for (const { place, share } of shareLine(line, parts)) byPart[place]?.push(share);
  }
  const amounts = shareAmounts(order, byPart);
  return parts.flatMap((part, place): SplitShare[] => {
    const share = amounts[place];
    const own = byPart[place];
    if (!share || !own) return [];
    const quantity = sum(own.map((line) => line.quantity));
    return [{ part, lines: own, amounts: share, quantity, weightG: sum(own.map((line) => line.weightG)) }];
  });
}

function shareLine(line: OrderLine, parts: readonly SplitPart[]): readonly { place: number; share: OrderLine }[] {
  const taking = parts.flatMap((part, place) =>
    part.lines.flatMap(({ lineNo, quantity }) => (lineNo === line.lineNo ? [{ place, quantity }] : [])),
  );
  const quantities = taking.map(({ quantity }) => quantity);
  const discounts = shareOut(line.discount, quantities);
  const payables = shareOut(line.payable, quantities);
  const weights = shareOut(line.weightG, quantities);
  return taking.map(({ place, quantity }, index) => ({
    place,
    share: {
      ...line,
      quantity,
      discount: discounts[index] ?? 0,
      payable: payables[index] ?? 0,
      weightG: weights[index] ?? 0,
    },
  }));
}

/** What belongs to lines follows them; what belongs to the order as a whole goes by what the parts are worth. */
function shareAmounts(order: Order, byPart: readonly (readonly OrderLine[])[]): readonly OrderAmounts[] {
  const gross = byPart.map((lines) => sum(lines.map(({ unitPrice, quantity }) => Math.round(unitPrice * quantity))));
  const discounts = byPart.map((lines) => sum(lines.map(({ discount }) => discount)));
  const worth = byPart.map((lines) => sum(lines.map(({ payable }) => payable)));
  const weights = worth.some((value) => value > 0) ? worth : gross;
  const itemsTotal = plus(gross, shareOut(order.itemsTotal - sum(gross), weights));
  const discountTotal = plus(discounts, shareOut(order.discountTotal - sum(discounts), weights));
  const shippingTotal = shareOut(order.shippingTotal, weights);
  const taxTotal = shareOut(order.taxTotal, weights);
  const adjustment = shareOut(order.adjustment, weights);
  // A fee that the model does not name: payable is then not the sum of what is named.
  const unnamed = shareOut(order.payable - payableOf(order), weights);
  const known = byPart.map((_, place) => ({
    itemsTotal: itemsTotal[place] ?? 0,
    discountTotal: discountTotal[place] ?? 0,
    shippingTotal: shippingTotal[place] ?? 0,
    taxTotal: taxTotal[place] ?? 0,
    adjustment: adjustment[place] ?? 0,
  }));
  const payable = known.map((amounts, place) => payableOf(amounts) + (unnamed[place] ?? 0));
  const paid = shareOut(order.paid, payable);
  const refunded = shareOut(order.refunded, paid);
  return known.map((amounts, place) => ({
    ...amounts,
    payable: payable[place] ?? 0,
    paid: paid[place] ?? 0,
    refunded: refunded[place] ?? 0,
  }));
}

type Named = Pick<OrderAmounts, "itemsTotal" | "discountTotal" | "shippingTotal" | "taxTotal" | "adjustment">;

/** What the named amounts come to, in minor units: items − discounts + shipping + tax + adjustment. */
export function payableOf({ itemsTotal, discountTotal, shippingTotal, taxTotal, adjustment }: Named): number {
  return itemsTotal - discountTotal + shippingTotal + taxTotal + adjustment;
}

function plus(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.map((value, place) => value + (other[place] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0);
}
