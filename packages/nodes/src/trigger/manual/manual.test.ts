import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { manualDefinition } from "./definition.ts";
import { ManualParams } from "./params.ts";

const params = ManualParams.parse({ inputs: { sku: "text", quantity: "number" }, order: "optional" });

test("puts out what was given", () => {
  const trigger = { type: "Manual", data: { sku: "A-1", quantity: "3" } };
  const output = { sku: "A-1", quantity: 3 };
  expect(manualDefinition.evaluate(contextWith(params, { trigger }))).toEqual({ type: "goto", port: "out", output });
});

test("fails where an input is missing, as one that was edited for a retry can be", () => {
  const trigger = { type: "Manual", data: { sku: "A-1" } };
  expect(manualDefinition.evaluate(contextWith(params, { trigger }))).toMatchObject({
    type: "fail",
    code: "run_input_invalid",
    params: { name: "quantity" },
  });
});

test("starts at no event, by people and programs alone", () => {
  expect(manualDefinition.trigger?.(params)).toEqual({ events: [], shopIds: null, manual: params });
  expect(manualDefinition.summary(params)).toEqual({
    zh: "可带订单 · 输入：sku、quantity",
    en: "With or without an order · inputs: sku, quantity",
  });
  expect(manualDefinition.summary({ inputs: {}, order: "none" }).zh).toBe("不针对订单");
});
