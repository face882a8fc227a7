import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { mergeOrdersDefinition } from "./definition.ts";
import { MergeOrdersParams } from "./params.ts";

const params = MergeOrdersParams.parse({});
const answered = (code: "split_nothing" | "merge_count" | "order_busy" | "change_settled" | "change_open" | null) => {
  const outcome = { code, params: {}, orderIds: [], requestId: null };
  return mergeOrdersDefinition.resume?.(contextWith(params), { type: "order_act", outcome });
};

test("asks for it in the commit of the turn, and only of an order", () => {
  expect(mergeOrdersDefinition.evaluate(contextWith(params))).toEqual({ type: "order_act", act: { op: "merge" } });
  expect(mergeOrdersDefinition.evaluate(contextWith(params, { order: null }))).toEqual({
    type: "fail",
    code: "order_missing",
  });
});

test("leaves by what it came to; what has no way out fails with its code", () => {
  expect(answered(null)).toMatchObject({ type: "goto", port: "merged" });
  expect(answered("merge_count")).toMatchObject({ type: "goto", port: "none" });
  expect(answered("order_busy")).toMatchObject({ type: "fail", code: "order_busy" });
});
