import { expect, test } from "vitest";
import { INITIAL_STOCK_POLICY, StockPolicyChange } from "./stock-policy.ts";

test("C179: pieces are kept for 30 minutes unpaid and for 15 at the checkout page", () => {
  expect(INITIAL_STOCK_POLICY).toEqual({ unpaidMinutes: 30, checkoutMinutes: 15, unpaidPerBuyer: 10, presaleBelow: 5 });
});

test("a change says what it changes alone", () => {
  expect(StockPolicyChange.parse({ presaleBelow: 0 })).toEqual({ presaleBelow: 0 });
});

test.each([{ unpaidMinutes: 0 }, { unpaidMinutes: 43_201 }, { unpaidPerBuyer: 0 }, { presaleBelow: -1 }, { other: 1 }])(
  "%j is refused",
  (change) => {
    expect(StockPolicyChange.safeParse(change).success).toBe(false);
  },
);
