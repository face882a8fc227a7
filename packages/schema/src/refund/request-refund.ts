import type { ErrorCode, ErrorParams } from "../error.ts";
import { LIMITS } from "../limits.ts";
import type { Order } from "../order/order.ts";
import type { IncomingRefund, Refund } from "./refund.ts";

/** An order with all its refunds, as they stand under the order's lock. */
export type OrderRefunds = { readonly order: Order; readonly refunds: readonly Refund[] };

/** The refund that a request makes, and the order with one version more; or why it is refused. */
export type RequestResult =
  | { readonly ok: true; readonly order: Order; readonly refund: Refund }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * Makes the refund that somebody asks for. More than was paid may be asked for: whether it is paid is decided when
 * money is to leave. `id` and `at` (the database's clock, ISO 8601) are the new refund's.
 */
export function requestRefund(
  { order, refunds }: OrderRefunds,
  asked: IncomingRefund,
  { id, at }: { readonly id: string; readonly at: string },
): RequestResult {
  if (asked.currency !== order.currency) {
    return { ok: false, code: "refund_currency", params: { expected: order.currency, found: asked.currency } };
  }
  if (refunds.length >= LIMITS.orderRefunds) {
    return { ok: false, code: "refunds_full", params: { limit: LIMITS.orderRefunds } };
  }
  const { kind, amount, currency } = asked;
  const refund: Refund = {
    id,
    no: `${order.orderNo}-R${refunds.length + 1}`,
    externalNo: asked.externalNo ?? null,
    kind,
    amount,
    currency,
    reasonCode: asked.reasonCode ?? null,
    state: "requested",
    stateSince: at,
    paymentNo: null,
    requestedAt: at,
    refundedAt: null,
  };
  return { ok: true, order: { ...order, version: order.version + 1 }, refund };
}
