import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { decideChangeDefinition } from "./definition.ts";
import { DecideChangeParams } from "./params.ts";

const params = DecideChangeParams.parse({ decision: "refuse", answer: "不行" });
const answered = (code: "split_nothing" | "merge_count" | "order_busy" | "change_settled" | "change_open" | null) => {
  const outcome = { code, params: {}, orderIds: [], requestId: null };
  return decideChangeDefinition.resume?.(contextWith(params), { type: "order_act", outcome });
};

test("asks for it in the commit of the turn, and only of an order", () => {
  expect(decideChangeDefinition.evaluate(contextWith(params))).toEqual({
    type: "order_act",
    act: { op: "decide_change", decision: "refuse", answer: "不行" },
  });
  expect(decideChangeDefinition.evaluate(contextWith(params, { order: null }))).toEqual({
    type: "fail",
    code: "order_missing",
  });
});

test("leaves by what it came to; what has no way out fails with its code", () => {
  expect(answered(null)).toMatchObject({ type: "goto", port: "done" });
  expect(answered("change_settled")).toMatchObject({ type: "goto", port: "none" });
  expect(answered("order_busy")).toMatchObject({ type: "fail", code: "order_busy" });
});
