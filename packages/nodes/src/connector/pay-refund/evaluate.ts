import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { LIMITS } from "@orderloom/schema/limits";
import type { Order } from "@orderloom/schema/order/order";
import { applyRefundEffect } from "@orderloom/schema/refund/apply-refund-effect";
import { type Refund, refundEffectKey, refundOfTrigger } from "@orderloom/schema/refund/refund";
import type { RefundEffect } from "@orderloom/schema/run/effect";
import type { PayRefundParams } from "./params.ts";
import { type PayContent, PayResult } from "./pay-content.ts";

/**
 * Marks the refund as being paid and asks for the payment, both in one commit under the order's lock. A refund that
 * may not be paid leaves by `refused` with nothing sent; one that was paid already leaves by `paid`.
 */
export function evaluatePayRefund({ params, order, trigger, at }: EvaluateContext<PayRefundParams>): Outcome {
  if (!order) return { type: "fail", code: "order_missing" };
  const { facts, refunds = [] } = order;
  const refund = refunds.find(({ id }) => id === refundOfTrigger(trigger)?.id);
  if (!refund) return { type: "fail", code: "refund_missing" };
  if (refund.state === "refunded") return { type: "goto", port: "paid", output: { paymentNo: refund.paymentNo } };
  const paying = refundTo(refund.id, "refunding");
  const decided = applyRefundEffect({ order: facts, refunds }, paying, at);
  if (!decided.ok) return { type: "goto", port: "refused", output: { code: decided.code } };
  return {
    type: "call",
    effects: [paying],
    call: {
      type: "call.make",
      performer: "connector.pay-refund",
      connectionId: params.connectionId,
      content: contentOf(facts, refund),
      key: refundEffectKey(refund.id),
      idempotency: "key",
      timeoutMs: LIMITS.httpTotalTimeoutMs,
    },
  };
}

/** Says what became of the payment. Of one that may have been made nothing is said: its money stays reserved. */
export function resumePayRefund({ trigger }: EvaluateContext<PayRefundParams>, resumed: Resumed): Outcome {
  const refund = refundOfTrigger(trigger);
  if (resumed.type !== "call" || !refund) return { type: "fail", code: "internal", params: { answer: resumed.type } };
  const { outcome } = resumed;
  if (outcome.type === "unknown") return { type: "fail", code: outcome.code, params: outcome.params };
  if (outcome.type === "failed") {
    const effects = [refundTo(refund.id, "refund_failed")];
    return { type: "fail", code: outcome.code, params: outcome.params, effects };
  }
  const result = PayResult.safeParse(outcome.result);
  if (!result.success) return { type: "fail", code: "internal", params: { answer: "call" } };
  const { paymentNo } = result.data;
  const effects = [{ ...refundTo(refund.id, "refunded"), paymentNo }];
  return { type: "goto", port: "paid", output: { paymentNo }, effects };
}

function refundTo(refundId: string, to: RefundEffect["to"]): RefundEffect {
  return { type: "refund.set_state", refundId, to, reason: null, paymentNo: null };
}

function contentOf(order: Order, refund: Refund): PayContent {
  const { no: refundNo, amount, currency, reasonCode } = refund;
  return { refundNo, orderNo: order.orderNo, externalOrderNo: order.externalNo, amount, currency, reasonCode };
}
