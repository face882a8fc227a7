import type { CallOutcome } from "@orderloom/schema/run/run";
import { refundOf } from "@orderloom/schema/testing/refunds";
import { expect, test } from "vitest";
import { contextWith, orderWith, REFUND_TRIGGER } from "../../testing/order.ts";
import { payRefundDefinition } from "./definition.ts";

const asked = REFUND_TRIGGER.data.refund;
const refund = refundOf({ id: asked.id, no: asked.no });
const params = { connectionId: "b8a1c0de-5f0e-4d62-8d0a-6c1f2e3d4b5a" };
const ctx = (refunds = [refund], changes: Parameters<typeof orderWith>[0] = {}) =>
  contextWith(params, { trigger: REFUND_TRIGGER, order: { facts: orderWith(changes), refunds } });
const moved = { type: "refund.set_state", refundId: asked.id, reason: null, paymentNo: null };

test("marks the refund and asks for the payment under the refund's own key", () => {
  expect(payRefundDefinition.evaluate(ctx())).toEqual({
    type: "call",
    effects: [{ ...moved, to: "refunding" }],
    call: {
      type: "call.make",
      performer: "connector.pay-refund",
      connectionId: params.connectionId,
      content: {
        refundNo: asked.no,
        orderNo: "SHF2026112100042",
        externalOrderNo: "5512340098127",
        amount: 10_000,
        currency: "CNY",
        reasonCode: "damaged",
      },
      key: `refund:${asked.id}`,
      idempotency: "key",
      timeoutMs: 10_000,
    },
  });
});

test("a second run of a refund that is being paid asks under the same key, and its money counts once", () => {
  const paying = { ...refund, state: "refunding" as const };
  expect(payRefundDefinition.evaluate(ctx([paying], { paid: 10_000 }))).toMatchObject({
    type: "call",
    call: { key: `refund:${asked.id}` },
  });
});

test.each([
  ["more than is left", ctx([refund], { paid: 9_999 }), "refund_exceeds_paid"],
  ["an unpaid order", ctx([refund], { paid: 0 }), "refund_unpaid"],
  ["a rejected refund", ctx([{ ...refund, state: "rejected" }]), "refund_move_illegal"],
])("%s leaves by refused, and nothing is sent", (_name, context, code) => {
  expect(payRefundDefinition.evaluate(context)).toEqual({ type: "goto", port: "refused", output: { code } });
});

test("a refund that was paid already leaves by paid at once", () => {
  const paid = { ...refund, state: "refunded" as const, paymentNo: "P-1" };
  expect(payRefundDefinition.evaluate(ctx([paid]))).toEqual({
    type: "goto",
    port: "paid",
    output: { paymentNo: "P-1" },
  });
});

test("a run about no refund fails", () => {
  const other = contextWith(params, { order: { facts: orderWith(), refunds: [refund] } });
  expect(payRefundDefinition.evaluate(other)).toEqual({ type: "fail", code: "refund_missing" });
  expect(payRefundDefinition.evaluate(ctx([]))).toEqual({ type: "fail", code: "refund_missing" });
});

const resume = (outcome: CallOutcome) => payRefundDefinition.resume?.(ctx(), { type: "call", outcome });

test("what became of the payment is said of the refund", () => {
  expect(resume({ type: "ok", result: { paymentNo: "P-7" } })).toEqual({
    type: "goto",
    port: "paid",
    output: { paymentNo: "P-7" },
    effects: [{ ...moved, to: "refunded", paymentNo: "P-7" }],
  });
  expect(resume({ type: "failed", code: "call_refused", params: { status: 422 } })).toEqual({
    type: "fail",
    code: "call_refused",
    params: { status: 422 },
    effects: [{ ...moved, to: "refund_failed" }],
  });
});

test("of a payment that may have been made nothing is said", () => {
  const outcome = resume({ type: "unknown", code: "call_unknown", params: {} });
  expect(outcome).toEqual({ type: "fail", code: "call_unknown", params: {} });
});
