import type { HoldCode } from "../order/hold.ts";
import type { Destination, IncomingOrder, IncomingParcel, Order, OrderLine, OrderPrivate } from "../order/order.ts";
import { type OrderState, placeInLine } from "../order/order-state.ts";

/**
 * Something that is said of an order which others are shipped in place of, and that these have to hear.
 * - `stop`: it is cancelled, closed, or asked to be.
 * - `moved`: how far the channel believes it is; `parcels` where the channel says what was sent.
 * - `money`: what was paid and refunded of the whole, in minor units.
 * - `receiver`: it goes to somebody or somewhere else.
 * - `contents`: other lines or amounts; `lineNos` are those of its lines that differ, null where nobody can tell.
 * - `ask`: a person has to look at whatever is shipped of it.
 * - `hold`, `release`: it is to stand still, or no longer.
 */
export type FamilyNews =
  | { readonly type: "stop"; readonly to: StopState; readonly reason: string | null }
  | { readonly type: "moved"; readonly to: OrderState; readonly parcels: readonly IncomingParcel[] | null }
  | { readonly type: "money"; readonly paid: Change; readonly refunded: Change }
  | { readonly type: "receiver"; readonly private: OrderPrivate; readonly place: Place }
  | { readonly type: "contents"; readonly lineNos: readonly number[] | null }
  | { readonly type: "ask"; readonly question: Question }
  | { readonly type: "hold"; readonly code: HoldCode; readonly reason: string }
  | { readonly type: "release"; readonly code: HoldCode };

/**
 * Why a person has to look at an order.
 * - `stop`: it is to be stopped, and somebody has its goods in hand or on the way.
 * - `receiver`: it goes to another place now, and somebody has its goods in hand, or people here decided otherwise.
 * - `refund`: some of the money of the whole goes back, and nobody says for which part.
 * - `shipment`: something was sent, and nobody says whether it was this.
 * - `contents`: other lines or amounts than those that are being shipped.
 */
export type Question = "stop" | "receiver" | "refund" | "shipment" | "contents";

export type StopState = "cancel_requested" | "cancelled" | "closed";

/** An amount of the whole order, before and after; minor units. */
export type Change = { readonly before: number; readonly after: number };

export type Place = Destination;

/** An order that stepped back, with what is stored of it. */
export type SteppedBack = {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly private: OrderPrivate;
};

/**
 * What a channel's snapshot says that is new of an order which stepped back. `partsDiffer` tells whether lines, receiver
 * and document are others than those of the last snapshot; what the channel repeats is no news.
 */
export function newsOf(
  known: SteppedBack,
  incoming: IncomingOrder,
  { partsDiffer }: { readonly partsDiffer: boolean },
): readonly FamilyNews[] {
  const { order } = known;
  const parts = partsDiffer ? [...receiverNews(known, incoming), ...contentsNews(known, incoming)] : [];
  return [...parts, ...moneyNews(order, incoming), ...stateNews(order, incoming)];
}

function stateNews(order: Order, { state, stateReason: reason, externalStatus, parcels }: IncomingOrder): FamilyNews[] {
  if (state === "cancelled" || state === "closed") {
    return order.cancelledAt === null ? [{ type: "stop", to: state, reason }] : [];
  }
  const isTold = externalStatus === order.externalStatus;
  if (state === "cancel_requested") {
    return isTold && externalStatus !== null ? [] : [{ type: "stop", to: state, reason }];
  }
  if (parcels) return [{ type: "moved", to: state, parcels }];
  return isTold && placeInLine(state) <= knownPlace(order) ? [] : [{ type: "moved", to: state, parcels: null }];
}

/** How far the channel said it was before, as far as its times tell. */
function knownPlace({ completedAt, deliveredAt, shippedAt }: Order): number {
  if (completedAt !== null) return placeInLine("completed");
  if (deliveredAt !== null) return placeInLine("delivered");
  return shippedAt === null ? placeInLine("paid") : placeInLine("shipped");
}

function moneyNews(order: Order, { amounts }: IncomingOrder): FamilyNews[] {
  const paid = { before: order.paid, after: amounts.paid };
  const refunded = { before: order.refunded, after: Math.max(order.refunded, amounts.refunded) };
  const isNews = paid.after !== paid.before || refunded.after !== refunded.before;
  return isNews ? [{ type: "money", paid, refunded }] : [];
}

const NAMED = ["name", "phone", "email", "address", "postcode"] as const;
const PLACES = ["country", "provinceCode", "province", "city", "district"] as const;

/** What a channel masks or leaves out is no other receiver. */
function receiverNews(known: SteppedBack, { private: told, destination }: IncomingOrder): FamilyNews[] {
  const named = NAMED.filter((field) => {
    const value = told[field];
    return value !== undefined && !/[*＊]/u.test(value) && value !== known.private[field];
  });
  const places = PLACES.filter((field) => destination[field] !== null && destination[field] !== known.order[field]);
  if (named.length + places.length === 0) return [];
  const changed = Object.fromEntries(named.map((field) => [field, told[field]]));
  const place = { ...placeOf(known.order), ...Object.fromEntries(places.map((field) => [field, destination[field]])) };
  return [{ type: "receiver", private: changed, place: { ...place, complete: destination.complete } }];
}

/** The place an order goes to. */
export function placeOf({ country, provinceCode, province, city, district, complete }: Order): Place {
  return { country, provinceCode, province, city, district, complete };
}

function contentsNews({ lines, order }: SteppedBack, { lines: told, amounts }: IncomingOrder): FamilyNews[] {
  const left = told.map(sameLine);
  const differing = lines.filter((line) => {
    const at = left.indexOf(sameLine(line));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (differing.length === 0 && left.length === 0) {
    return amounts.payable === order.payable ? [] : [{ type: "contents", lineNos: null }];
  }
  // A line that is new belongs to nobody yet, unless it is one of ours in another number.
  const ours = new Set(differing.map(lineKey));
  const isKnown = left.every((key) => [...ours].some((own) => key.startsWith(`${own} `)));
  return [{ type: "contents", lineNos: isKnown ? differing.map(({ lineNo }) => lineNo) : null }];
}

/** What tells a line from others of its order, whatever became of its number or price. */
export function lineKey({ externalLineNo, sku }: Pick<OrderLine, "externalLineNo" | "sku">): string {
  return externalLineNo ?? sku;
}

function sameLine(line: OrderLine): string {
  return `${lineKey(line)} ${line.quantity} ${line.unitPrice} ${line.payable}`;
}
