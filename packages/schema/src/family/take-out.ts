import type { MergePieces } from "../order/merge-orders.ts";
import type { OrderLine } from "../order/order.ts";
import { isSteppedBack, isTerminal } from "../order/order-state.ts";
import { hasWorkBegun } from "../order/work-begun.ts";
import { lineKey } from "./family-news.ts";

/** Amounts and counts that a merged order has as the sum of its sources. */
const SUMS = [
  "itemsTotal",
  "discountTotal",
  "shippingTotal",
  "taxTotal",
  "adjustment",
  "payable",
  "paid",
  "refunded",
  "quantity",
  "weightG",
] as const;

/**
 * A merged order without one of its sources: without its lines and amounts. Null where that cannot be done any more:
 * somebody has its goods in hand, its waybill is out, it has ended or was split or merged in its turn, or its lines or
 * amounts were changed here, so that nobody can say which are the source's.
 */
export function takeOut(merged: MergePieces, source: MergePieces): MergePieces | null {
  const { order } = merged;
  const isBeyond = hasWorkBegun(order) || isTerminal(order.state) || isSteppedBack(order);
  const isDecided = order.pinned?.some((part) => part === "lines" || part === "amounts") === true;
  if (isBeyond || isDecided || order.holds.some(({ code }) => code === "preship_lock")) return null;
  const lines = without(merged.lines, source.lines);
  if (lines === null) return null;
  const sums = Object.fromEntries(SUMS.map((field) => [field, order[field] - source.order[field]]));
  return { ...merged, lines, order: { ...order, ...sums, lineCount: lines.length } };
}

function without(lines: readonly OrderLine[], gone: readonly OrderLine[]): readonly OrderLine[] | null {
  const left = [...lines];
  for (const line of gone) {
    const at = left.findIndex((other) => areSame(line, other));
    if (at < 0) return null;
    left.splice(at, 1);
  }
  return left;
}

/** Lines were given other numbers when their orders were merged; which of two equal ones goes makes no difference. */
function areSame(one: OrderLine, other: OrderLine): boolean {
  return (
    lineKey(one) === lineKey(other) &&
    one.sku === other.sku &&
    one.quantity === other.quantity &&
    one.unitPrice === other.unitPrice &&
    one.payable === other.payable &&
    one.weightG === other.weightG
  );
}
