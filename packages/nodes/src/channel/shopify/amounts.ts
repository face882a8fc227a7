import { type Currency, type MinorUnits, parseAmount } from "@orderloom/schema/money";
import type { OrderAmounts } from "@orderloom/schema/order/order";
import { Unreadable } from "../unreadable.ts";
import type { ShopifyLine, ShopifyOrder } from "./shopify-order.ts";

type Written = string | number | null | undefined;

/**
 * Currencies whose minor unit we can be sure of. Guessing the digits of a code that is none would be wrong by a
 * factor of ten or a hundred.
 */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** The order's settlement currency; throws Unreadable when it is no ISO 4217 code. */
export function shopifyCurrency(order: ShopifyOrder): Currency {
  const code = order.currency?.toUpperCase() ?? "";
  if (!CURRENCIES.has(code)) throw new Unreadable("currency");
  return code;
}

/** An amount in minor units, null when none is written; throws Unreadable when what is written is no amount. */
export function readAmount(written: Written, currency: Currency): MinorUnits | null {
  if (written === null || written === undefined || written === "") return null;
  const minor = parseAmount(String(written), currency);
  if (minor === null) throw new Unreadable("amount");
  return minor;
}

/** The sum of amounts; those not written count nothing. Throws Unreadable beyond the safe range. */
export function sumAmounts(all: readonly Written[], currency: Currency): MinorUnits {
  return safe(all.reduce<number>((sum, written) => sum + (readAmount(written, currency) ?? 0), 0));
}

/** Refuses what is beyond the safe range. */
export function safe(minor: number): MinorUnits {
  if (!Number.isSafeInteger(minor)) throw new Unreadable("amount");
  return minor === 0 ? 0 : minor;
}

/**
 * The amounts of an order in shop currency. Tax that prices include is not added again, and `adjustment` is what
 * remains (tips, duties, edits), so that the identity of the standard model always holds.
 */
export function shopifyAmounts(order: ShopifyOrder, currency: Currency): OrderAmounts {
  const payable = readAmount(order.total_price, currency);
  if (payable === null) throw new Unreadable("amount");
  const itemsTotal = readAmount(order.total_line_items_price, currency) ?? linesTotal(order.line_items, currency);
  const discountTotal = readAmount(order.total_discounts, currency) ?? 0;
  const shippingTotal = sumAmounts(
    order.shipping_lines.map((line) => line.price),
    currency,
  );
  const taxTotal = order.taxes_included ? 0 : (readAmount(order.total_tax, currency) ?? 0);
  const adjustment = safe(payable - (itemsTotal - discountTotal + shippingTotal + taxTotal));
  const paid = paidAmount(order, { payable, currency });
  const refunded = order.financial_status === "refunded" ? paid : refundedAmount(order, currency);
  return { itemsTotal, discountTotal, shippingTotal, taxTotal, adjustment, payable, paid, refunded };
}

function linesTotal(lines: readonly ShopifyLine[], currency: Currency): MinorUnits {
  return safe(
    lines.reduce((sum, line) => sum + Math.round((readAmount(line.price, currency) ?? 0) * line.quantity), 0),
  );
}

/** The payload has no amount paid: it follows from the status, for part payments from what is outstanding. */
function paidAmount(
  order: ShopifyOrder,
  { payable, currency }: { payable: MinorUnits; currency: Currency },
): MinorUnits {
  switch (order.financial_status) {
    case "paid":
    case "partially_refunded":
    case "refunded":
      return payable;
    case "partially_paid": {
      const outstanding = readAmount(order.total_outstanding, currency);
      return outstanding === null ? 0 : safe(payable - outstanding);
    }
    default:
      return 0;
  }
}

function refundedAmount(order: ShopifyOrder, currency: Currency): MinorUnits {
  const transactions = order.refunds.flatMap((refund) => refund.transactions);
  const done = transactions.filter(
    ({ kind, status }) => kind === "refund" && (status === null || status === "success"),
  );
  return sumAmounts(
    done.map((transaction) => transaction.amount),
    currency,
  );
}
