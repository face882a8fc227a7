import { expect, test } from "vitest";
import { contextWith, REFUND_TRIGGER } from "../../testing/order.ts";
import { refundStatusDefinition } from "./definition.ts";
import { RefundStatusParams } from "./params.ts";

const ctx = (params: object, rest: Parameters<typeof contextWith>[1] = {}) =>
  contextWith(RefundStatusParams.parse(params), { trigger: REFUND_TRIGGER, ...rest });

test("asks for the move of the refund that started the run", () => {
  expect(refundStatusDefinition.evaluate(ctx({ to: "finance_review" }))).toEqual({
    type: "goto",
    port: "done",
    output: { to: "finance_review" },
    effects: [
      {
        type: "refund.set_state",
        refundId: REFUND_TRIGGER.data.refund.id,
        to: "finance_review",
        reason: null,
        paymentNo: null,
      },
    ],
  });
});

test("the reason goes into the effect alone, cut to its length", () => {
  const outcome = refundStatusDefinition.evaluate(
    ctx({ to: "rejected", reason: "{{ outputs.a.c }}" }, { outputs: { a: { c: "张".repeat(600) } } }),
  );
  expect(outcome).toMatchObject({ output: { to: "rejected" }, effects: [{ reason: "张".repeat(500) }] });
});

test.each([
  ["a run about no refund", { trigger: { type: "OrderPaid" } }, "refund_missing"],
  ["a run about no order", { order: null }, "order_missing"],
])("%s fails", (_name, rest, code) => {
  expect(refundStatusDefinition.evaluate(ctx({ to: "closed" }, rest))).toEqual({ type: "fail", code });
});

test("money never leaves by this node", () => {
  for (const to of ["refunding", "requested"]) expect(RefundStatusParams.safeParse({ to }).success).toBe(false);
});

test("its check points at the reason", () => {
  expect(refundStatusDefinition.check?.({ to: "closed", reason: "{{ order.phone }}" })).toEqual([
    { code: "template_invalid", params: { problem: "order.phone" }, path: "reason" },
  ]);
});
