import { PROVINCES } from "../address/division.ts";
import { LIMITS } from "../limits.ts";
import type { ChangeKind, ChangeWish } from "./change-request.ts";
import type { CustomFields } from "./custom-field.ts";
import { isDestinationComplete } from "./derive.ts";
import type { MergePieces } from "./merge-orders.ts";
import type { Order, OrderLine, OrderPrivate, PinnedPart } from "./order.ts";
import { isTerminal } from "./order-state.ts";
import { setFields } from "./set-fields.ts";
import { shareOut } from "./share-out.ts";
import type { Decision } from "./split-order.ts";
import { hasWorkBegun } from "./work-begun.ts";

/** What of an order a change of its kind touches, as it was or is to be; personal where the kind is. */
export type ChangeSide = {
  readonly private?: Pick<OrderPrivate, "name" | "phone" | "address" | "postcode" | "custom">;
  readonly custom?: Order["custom"];
  readonly place?: Pick<Order, "province" | "city" | "district">;
  readonly amounts?: Pick<Order, "adjustment" | "payable">;
  readonly lines?: readonly OrderLine[];
};

/** An order as a change would leave it, with what the change touches before and after. */
export type ChangedOrder = { readonly pieces: MergePieces; readonly before: ChangeSide; readonly after: ChangeSide };

const PINS: Readonly<Record<ChangeKind, readonly PinnedPart[]>> = {
  address: ["address"],
  amount: ["amounts"],
  lines: ["lines", "amounts"],
  fields: [],
};

/**
 * What a wish makes of an order; `defined` are the fields it may set. From then on news from the channel leaves alone
 * what was changed of receiver, amounts and lines. Refused with
 * `order_begun`, `transition_illegal` (the order has ended), `change_empty`, `change_amount`, `change_lines`,
 * `field_unknown`, `field_value`.
 */
export function applyChange(
  pieces: MergePieces,
  wish: ChangeWish,
  defined?: CustomFields | undefined,
): Decision<ChangedOrder> {
  const { order } = pieces;
  if (wish.kind !== "fields" && hasWorkBegun(order))
    return { ok: false, code: "order_begun", params: { state: order.state } };
  if (isTerminal(order.state) || order.state === "split") {
    return { ok: false, code: "order_ended", params: { state: order.state } };
  }
  const made = changePieces(pieces, wish, defined);
  if (!made.ok) return made;
  const before = sideOf(pieces, wish.kind);
  const after = sideOf(made.pieces, wish.kind);
  if (JSON.stringify(before) === JSON.stringify(after)) return { ok: false, code: "change_empty", params: {} };
  const { payable, refunded } = made.pieces.order;
  if (payable < refunded || payable < 0) return { ok: false, code: "change_amount", params: {} };
  const pinned = [...new Set([...(order.pinned ?? []), ...PINS[wish.kind]])];
  return { ok: true, pieces: { ...made.pieces, order: { ...made.pieces.order, pinned } }, before, after };
}

/** What a change of a kind touches. */
export function sideOf({ order, lines, private: personal }: MergePieces, kind: ChangeKind): ChangeSide {
  switch (kind) {
    case "address": {
      const { name, phone, address, postcode } = personal;
      const { province, city, district } = order;
      return { private: { name, phone, address, postcode }, place: { province, city, district } };
    }
    case "amount":
      return { amounts: { adjustment: order.adjustment, payable: order.payable } };
    case "lines":
      return { amounts: { adjustment: order.adjustment, payable: order.payable }, lines };
    case "fields":
      return { custom: order.custom, private: { custom: personal.custom } };
  }
}

function changePieces(
  pieces: MergePieces,
  wish: ChangeWish,
  defined: CustomFields | undefined,
): Decision<{ readonly pieces: MergePieces }> {
  switch (wish.kind) {
    case "address":
      return { ok: true, pieces: changeAddress(pieces, wish) };
    case "amount": {
      const { order } = pieces;
      const payable = order.payable + wish.adjustment - order.adjustment;
      return { ok: true, pieces: { ...pieces, order: { ...order, adjustment: wish.adjustment, payable } } };
    }
    case "lines":
      return changeLines(pieces, wish);
    case "fields":
      return setFields(pieces, wish.values, defined);
  }
}

function changeAddress(pieces: MergePieces, wish: Extract<ChangeWish, { kind: "address" }>): MergePieces {
  const { order } = pieces;
  const { kind: _, province = order.province, city = order.city, district = order.district, ...given } = wish;
  const personal = { ...pieces.private, ...given };
  const { name = null, phone = null, email = null, address: street = null } = personal;
  const isMoved = province !== order.province;
  const provinceCode = isMoved ? codeOf(province) : order.provinceCode;
  const complete = isDestinationComplete({ country: order.country, province, city, street, name, phone, email });
  return { ...pieces, private: personal, order: { ...order, province, city, district, provinceCode, complete } };
}

function codeOf(province: string | null): string | null {
  return PROVINCES.find(({ name }) => name === province)?.code.padEnd(6, "0") ?? null;
}

function changeLines(
  pieces: MergePieces,
  { keep, add }: Extract<ChangeWish, { kind: "lines" }>,
): Decision<{ readonly pieces: MergePieces }> {
  const { order, lines } = pieces;
  const kept = keep.map(({ lineNo, quantity }) => {
    const line = lines.find((known) => known.lineNo === lineNo);
    return line && resize(line, quantity);
  });
  const isMeant =
    kept.every((line) => line !== undefined) && new Set(keep.map(({ lineNo }) => lineNo)).size === keep.length;
  const last = Math.max(0, ...lines.map(({ lineNo }) => lineNo));
  const added = add.map((line, place): OrderLine => {
    const payable = Math.round(line.unitPrice * line.quantity);
    return { ...line, lineNo: last + place + 1, discount: 0, payable, weightG: 0 };
  });
  const after = [...kept.filter((line) => line !== undefined), ...added];
  if (!isMeant || after.length === 0 || after.length > LIMITS.orderLines) {
    return { ok: false, code: "change_lines", params: { limit: LIMITS.orderLines } };
  }
  const itemsTotal = order.itemsTotal + grossOf(after) - grossOf(lines);
  const discountTotal = order.discountTotal + sum(after, "discount") - sum(lines, "discount");
  const payable = order.payable + (itemsTotal - order.itemsTotal) - (discountTotal - order.discountTotal);
  const counts = { lineCount: after.length, quantity: sum(after, "quantity"), weightG: sum(after, "weightG") };
  return {
    ok: true,
    pieces: { ...pieces, lines: after, order: { ...order, itemsTotal, discountTotal, payable, ...counts } },
  };
}

/** More or fewer of a line: its price stays, its discount and weight go by the piece. */
function resize(line: OrderLine, quantity: number): OrderLine {
  if (quantity === line.quantity) return line;
  const scaled = (value: number) =>
    quantity < line.quantity
      ? (shareOut(value, [quantity, line.quantity - quantity])[0] ?? 0)
      : Math.round((value * quantity) / line.quantity);
  const discount = scaled(line.discount);
  return {
    ...line,
    quantity,
    discount,
    payable: Math.round(line.unitPrice * quantity) - discount,
    weightG: scaled(line.weightG),
  };
}

function grossOf(lines: readonly OrderLine[]): number {
  return lines.reduce((total, { unitPrice, quantity }) => total + Math.round(unitPrice * quantity), 0);
}

function sum(lines: readonly OrderLine[], field: "discount" | "quantity" | "weightG"): number {
  return lines.reduce((total, line) => total + line[field], 0);
}
