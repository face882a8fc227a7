import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { splitOrderDefinition } from "./definition.ts";
import { SplitOrderParams } from "./params.ts";

const params = SplitOrderParams.parse({ by: "weight", mostG: 500 });
const answered = (code: "split_nothing" | "merge_count" | "order_busy" | "change_settled" | "change_open" | null) => {
  const outcome = { code, params: {}, orderIds: [], requestId: null };
  return splitOrderDefinition.resume?.(contextWith(params), { type: "order_act", outcome });
};

test("asks for it in the commit of the turn, and only of an order", () => {
  expect(splitOrderDefinition.evaluate(contextWith(params))).toEqual({
    type: "order_act",
    act: { op: "split", how: { by: "weight", mostG: 500 } },
  });
  expect(splitOrderDefinition.evaluate(contextWith(params, { order: null }))).toEqual({
    type: "fail",
    code: "order_missing",
  });
});

test("leaves by what it came to; what has no way out fails with its code", () => {
  expect(answered(null)).toMatchObject({ type: "goto", port: "split", output: { count: 0 } });
  expect(answered("split_nothing")).toMatchObject({ type: "goto", port: "whole" });
  expect(answered("order_busy")).toMatchObject({ type: "fail", code: "order_busy" });
});
