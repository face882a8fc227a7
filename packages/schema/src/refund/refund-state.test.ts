import { expect, test } from "vitest";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { canMoveRefund, REFUND_STATE_FACTS, REFUND_STATES, SETTABLE_REFUND_STATES } from "./refund-state.ts";

test.each(REFUND_STATES)("%s has words of its own and is reached", (state) => {
  const { label, next } = REFUND_STATE_FACTS[state];
  expectSamePlaceholders(label);
  expect(next).not.toContain(state);
  expect(state === "requested" || REFUND_STATES.some((from) => canMoveRefund(from, state))).toBe(true);
});

test("money that left never comes back, and money leaves once", () => {
  expect(REFUND_STATE_FACTS.refunded.next).toEqual([]);
  expect(REFUND_STATES.filter((to) => canMoveRefund("refunding", to))).toEqual(["refunded", "refund_failed"]);
  expect(canMoveRefund("refund_failed", "refunding")).toBe(false);
  for (const end of ["rejected", "withdrawn", "closed"] as const) expect(canMoveRefund(end, "refunding")).toBe(false);
});

test("a flow sets neither the beginning nor that money is leaving", () => {
  const others = REFUND_STATES.filter((state) => !SETTABLE_REFUND_STATES.some((settable) => settable === state));
  expect(others).toEqual(["requested", "refunding"]);
});
