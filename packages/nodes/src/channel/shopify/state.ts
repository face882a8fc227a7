import type { OrderState } from "@orderloom/schema/order-state";
import { cutText } from "../../text/cut-text.ts";
import type { ShopifyOrder } from "./shopify-order.ts";

export type ShopifyState = {
  readonly state: OrderState;
  readonly stateReason: string | null;
  /** `financial/fulfilment` as the channel says it. */
  readonly externalStatus: string;
};

/** A voided or expired authorisation leaves an order unpaid; it is cancelled only when the channel says so. */
const UNPAID = new Set(["pending", "authorized", "voided", "expired"]);
const PAID = new Set(["paid", "partially_refunded"]);
/** Older payloads write an unfulfilled order as `pending` or `unfulfilled` instead of nothing. */
const UNFULFILLED = new Set(["pending", "unfulfilled", "restocked"]);

/**
 * The canonical state of an order from Shopify's three axes. The strongest fact wins: cancelled, then refunded whole,
 * then closed, then how much was shipped, then how much was paid. A code nobody knows is an exception for a person.
 */
export function shopifyState(order: ShopifyOrder): ShopifyState {
  const { financial_status: financial, fulfillment_status: fulfilment } = order;
  const externalStatus = cutText(`${financial ?? "none"}/${fulfilment ?? "none"}`, 64);
  const [state, stateReason = null] = decide(order);
  return { state, stateReason, externalStatus };
}

function decide(order: ShopifyOrder): readonly [state: OrderState, reason?: string] {
  const { financial_status: financial, fulfillment_status: fulfilment } = order;
  if (order.cancelled_at !== null) return ["cancelled", cutText(order.cancel_reason ?? "other", 500)];
  if (financial === "refunded") return ["closed", "refunded"];
  if (order.closed_at !== null) return ["completed"];
  if (fulfilment === "fulfilled") return ["shipped"];
  if (fulfilment === "partial") return ["partially_shipped"];
  if (fulfilment !== null && !UNFULFILLED.has(fulfilment)) return unknownCode("fulfillment_status", fulfilment);
  if (financial === null || UNPAID.has(financial)) return ["pending_payment"];
  if (financial === "partially_paid") return ["deposit_paid"];
  return PAID.has(financial) ? ["paid"] : unknownCode("financial_status", financial);
}

function unknownCode(field: string, code: string): readonly [OrderState, string] {
  return ["exception", cutText(`${field}=${code}`, 200)];
}
