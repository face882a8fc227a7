import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { setStatusDefinition } from "./definition.ts";
import { SetStatusParams } from "./params.ts";

test("asks for the move, without a reason when none is written", () => {
  const outcome = setStatusDefinition.evaluate(contextWith({ to: "pending_review", reason: " " } as const));
  expect(outcome).toEqual({
    type: "goto",
    port: "done",
    output: { to: "pending_review", reason: null },
    effects: [{ type: "order.set_state", to: "pending_review", reason: null }],
  });
});

test("writes the reason from the order and earlier outputs", () => {
  const params = { to: "cancelled", reason: "{{ order.orderNo }}: {{ outputs.ask.comment }}" } as const;
  const outcome = setStatusDefinition.evaluate(
    contextWith(params, { outputs: { ask: { comment: "太贵 {{ order.id }}" } } }),
  );
  expect(outcome).toMatchObject({ effects: [{ to: "cancelled", reason: "SHF2026112100042: 太贵 {{ order.id }}" }] });
});

test("a reason longer than its column is cut between characters", () => {
  const params = { to: "cancelled", reason: `${"x".repeat(499)}😀` } as const;
  expect(setStatusDefinition.evaluate(contextWith(params))).toMatchObject({ output: { reason: "x".repeat(499) } });
});

test("cancelling without a reason is a problem", () => {
  expect(setStatusDefinition.check?.(SetStatusParams.parse({ to: "cancelled" }))).toEqual([
    { code: "reason_required", params: { to: "cancelled" }, path: "reason" },
  ]);
  expect(setStatusDefinition.check?.({ to: "paid", reason: "" })).toEqual([]);
  expect(setStatusDefinition.check?.({ to: "paid", reason: "{{ order.phone }}" })).toEqual([
    { code: "template_invalid", params: { problem: "order.phone" }, path: "reason" },
  ]);
});

test("a run without an order fails", () => {
  const ctx = contextWith({ to: "paid", reason: "" } as const, { order: null });
  expect(setStatusDefinition.evaluate(ctx)).toEqual({ type: "fail", code: "order_missing" });
});
