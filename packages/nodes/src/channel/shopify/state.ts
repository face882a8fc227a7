import type { OrderState } from "@orderloom/schema/order/order-state";
import { cutText } from "../../text/cut-text.ts";
import type { ShopifyOrder } from "./shopify-order.ts";

export type ShopifyState = { readonly state: OrderState; readonly stateReason: string | null };

/** A voided or expired authorisation leaves an order unpaid; it is cancelled only when the channel says so. */
const UNPAID = new Set(["pending", "authorized", "voided", "expired"]);

/** `financial/fulfilment` as the channel says it. */
export function externalStatusOf(order: ShopifyOrder): string {
  return cutText(`${order.financial_status ?? "none"}/${order.fulfillment_status ?? "none"}`, 64);
}

/**
 * The canonical state of an order from Shopify's three axes, whose codes are all known. The strongest fact wins:
 * cancelled, then refunded whole, then closed, then how much was shipped, then how much was paid.
 */
export function shopifyState(order: ShopifyOrder): ShopifyState {
  const [state, stateReason = null] = decide(order);
  return { state, stateReason };
}

function decide(order: ShopifyOrder): readonly [state: OrderState, reason?: string] {
  const { financial_status: financial, fulfillment_status: fulfilment } = order;
  if (order.cancelled_at !== null) return ["cancelled", cutText(order.cancel_reason ?? "other", 500)];
  if (financial === "refunded") return ["closed", "refunded"];
  if (order.closed_at !== null) return ["completed"];
  if (fulfilment === "fulfilled") return ["shipped"];
  if (fulfilment === "partial") return ["partially_shipped"];
  if (financial === null || UNPAID.has(financial)) return ["pending_payment"];
  return financial === "partially_paid" ? ["deposit_paid"] : ["paid"];
}
