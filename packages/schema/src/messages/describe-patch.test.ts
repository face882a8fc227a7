import fc from "fast-check";
import { expect, test } from "vitest";
import type { OrderPatch } from "../order/apply-order-effect.ts";
import { ORDER_FIELDS } from "../order/order-fields.ts";
import { orderOf } from "../testing/orders.ts";
import { describePatch } from "./describe-patch.ts";
import { renderValue } from "./render.ts";

const lines = (patch: OrderPatch, language: "zh" | "en") =>
  describePatch(patch, "CNY").map(({ label, value }) => `${label[language]}: ${renderValue(value, language)}`);

test("tells changed amounts and facts, and leaves to the sentence what it tells", () => {
  const patch: OrderPatch = {
    version: 3,
    state: "paid",
    payable: 1200,
    city: "宁波市",
    complete: false,
    orderType: "normal",
  };
  expect(lines(patch, "zh")).toEqual(["应付金额: ¥12.00", "地址完整: 否", "城市: 宁波市", "订单类型: 普通订单"]);
  expect(lines({ payable: 1200, isTest: true }, "en")).toEqual(["Payable: CN¥12.00", "Test order: yes"]);
});

test("tells that a fact is gone", () => {
  expect(lines({ district: null }, "en")).toEqual(["District: …"]);
});

test("is total on any part of an order", () => {
  const whole = orderOf();
  const parts = fc.subarray(ORDER_FIELDS.map(({ path }) => path));
  fc.assert(
    fc.property(parts, (paths) => {
      const patch: OrderPatch = Object.fromEntries(paths.map((path) => [path, Reflect.get(whole, path)]));
      const told = describePatch(patch, "CNY").map(({ path }) => path);
      expect(told).toEqual(
        ORDER_FIELDS.map(({ path }) => path).filter(
          (path) => paths.includes(path) && !["state", "tags"].includes(path),
        ),
      );
    }),
    { numRuns: 1_000 },
  );
});
