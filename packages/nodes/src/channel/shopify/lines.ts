import { LIMITS } from "@orderloom/schema/limits";
import type { Currency } from "@orderloom/schema/money";
import type { OrderLine } from "@orderloom/schema/order/order";
import { cutText } from "../../text/cut-text.ts";
import { Unreadable } from "../unreadable.ts";
import { readAmount, safe, sumAmounts } from "./amounts.ts";
import type { ShopifyLine, ShopifyOrder } from "./shopify-order.ts";

/** The lines of an order. Lines of nothing (taken out of the order) are left out; too many lines are unreadable. */
export function shopifyLines(order: ShopifyOrder, currency: Currency): OrderLine[] {
  const lines = order.line_items.filter((line) => line.quantity > 0);
  if (lines.length > LIMITS.orderLines) throw new Unreadable("lines");
  return lines.map((line, index) => toLine(line, { lineNo: index + 1, currency }));
}

function toLine(line: ShopifyLine, { lineNo, currency }: { lineNo: number; currency: Currency }): OrderLine {
  const unitPrice = readAmount(line.price, currency) ?? 0;
  const discount = discountOf(line, currency);
  const name = line.title ?? line.sku ?? line.variant_id ?? "";
  return {
    lineNo,
    kind: line.gift_card || line.requires_shipping === false ? "virtual" : "product",
    sku: code(line.sku ?? line.variant_id ?? line.product_id ?? line.id ?? ""),
    name: cutText(name, 500),
    quantity: line.quantity,
    unitPrice,
    discount,
    payable: safe(Math.round(unitPrice * line.quantity) - discount),
    weightG: weightOf(line),
    ...(line.id === null ? {} : { externalLineNo: code(line.id) }),
    ...(line.variant_id === null ? {} : { channelSkuId: code(line.variant_id) }),
    ...(line.product_id === null ? {} : { channelProductId: code(line.product_id) }),
    ...(line.variant_title === null ? {} : { specText: cutText(line.variant_title, 500) }),
  };
}

/** Grams of the whole line. */
function weightOf({ grams, quantity }: ShopifyLine): number {
  const weight = Math.max(0, Math.round((grams ?? 0) * quantity));
  if (!Number.isSafeInteger(weight)) throw new Unreadable("lines");
  return weight;
}

/** Allocations include the line's share of discounts on the whole order; older payloads only have the line's own. */
function discountOf(line: ShopifyLine, currency: Currency): number {
  if (line.discount_allocations.length === 0) return readAmount(line.total_discount, currency) ?? 0;
  return sumAmounts(
    line.discount_allocations.map((allocation) => allocation.amount),
    currency,
  );
}

function code(text: string): string {
  return cutText(text, 64);
}
