import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { orderEventDefinition } from "./definition.ts";

const shopIds = ["0b9a4c1e-52b1-4d0a-9a55-6a1f0c7d2e40"];

test("listens to its event, in all shops or in those chosen", () => {
  expect(orderEventDefinition.trigger?.({ event: "OrderPaid", shopIds: null })).toEqual({
    events: ["OrderPaid"],
    shopIds: null,
  });
  expect(orderEventDefinition.trigger?.({ event: "OrderCancelled", shopIds })).toEqual({
    events: ["OrderCancelled"],
    shopIds,
  });
});

test("an empty choice of shops is refused rather than listening to nothing", () => {
  expect(orderEventDefinition.params.safeParse({ event: "OrderPaid", shopIds: [] }).success).toBe(false);
});

test("says what it listens to", () => {
  expect(orderEventDefinition.summary({ event: "OrderPaid", shopIds: null })).toEqual({
    zh: "订单付款 · 全部店铺",
    en: "Order paid · all shops",
  });
  expect(orderEventDefinition.summary({ event: "OrderPaid", shopIds }).en).toBe("Order paid · 1 shop");
});

test("leaves by its only way out", () => {
  const ctx = contextWith({ event: "OrderPaid", shopIds: null } as const);
  expect(orderEventDefinition.evaluate(ctx)).toEqual({ type: "goto", port: "out" });
});
