import { IncomingOrder } from "@orderloom/schema/order/order";
import { describe, expect, it } from "vitest";
import { generateDemoOrders } from "./demo-orders.ts";

const NOW = "2026-11-21T08:00:00.000Z";
const generate = (seed: number, count = 2_000) => generateDemoOrders({ seed, count, days: 30, now: NOW });

describe("generateDemoOrders", () => {
  it("makes valid orders of the standard model, oldest first, none in the future", () => {
    const orders = generate(1);
    for (const order of orders) IncomingOrder.parse(order);
    const placed = orders.map((order) => order.times.placedAt);
    expect([...placed].sort()).toEqual(placed);
    expect(placed.every((at) => at <= NOW)).toBe(true);
    expect(new Set(orders.map((order) => order.externalNo)).size).toBe(orders.length);
  });

  it("tells the same story from the same seed and another from another", () => {
    expect(generate(7, 50)).toEqual(generate(7, 50));
    expect(generate(7, 50)).not.toEqual(generate(8, 50));
  });

  it("keeps the amounts' identity: payable = items − discounts + shipping + tax + adjustment", () => {
    for (const { amounts } of generate(3, 500)) {
      const { itemsTotal, discountTotal, shippingTotal, taxTotal, adjustment, payable } = amounts;
      expect(payable).toBe(itemsTotal - discountTotal + shippingTotal + taxTotal + adjustment);
    }
  });

  it("follows the measured figures: nine in ten orders have one line, evenings outsell nights", () => {
    const orders = generate(5, 5_000);
    const single = orders.filter((order) => order.lines.length === 1).length / orders.length;
    expect(single).toBeGreaterThan(0.87);
    expect(single).toBeLessThan(0.93);
    const hourOf = (at: string) => (new Date(at).getUTCHours() + 8) % 24;
    const between = (from: number, to: number) =>
      orders.filter((order) => hourOf(order.times.placedAt) >= from && hourOf(order.times.placedAt) < to).length;
    expect(between(18, 22)).toBeGreaterThan(between(2, 6) * 5);
  });
});
