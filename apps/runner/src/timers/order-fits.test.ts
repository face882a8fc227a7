import { orderWith } from "@orderloom/nodes/testing/order";
import { expect, test } from "vitest";
import { orderFits } from "./order-fits.ts";

const DEAR = { ">=": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] };

test("an order fits when the rule says yes of it", () => {
  const isDear = orderFits(DEAR);
  expect(isDear(orderWith({ payable: 100_000, currency: "CNY" }))).toBe(true);
  expect(isDear(orderWith({ payable: 99_999, currency: "CNY" }))).toBe(false);
});

test("what cannot be compared or read does not fit", () => {
  expect(orderFits(DEAR)(orderWith({ payable: 100_000, currency: "USD" }))).toBe(false);
  expect(orderFits({ unheard_of: [1] })(orderWith({}))).toBe(false);
});
