import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { askChangeDefinition } from "./definition.ts";
import { AskChangeParams } from "./params.ts";

const params = AskChangeParams.parse({ adjustment: -500, reason: "补偿" });
const answered = (code: "split_nothing" | "merge_count" | "order_busy" | "change_settled" | "change_open" | null) => {
  const outcome = { code, params: {}, orderIds: [], requestId: null };
  return askChangeDefinition.resume?.(contextWith(params), { type: "order_act", outcome });
};

test("asks for it in the commit of the turn, and only of an order", () => {
  expect(askChangeDefinition.evaluate(contextWith(params))).toEqual({
    type: "order_act",
    act: { op: "ask_change", wish: { kind: "amount", adjustment: -500 }, reason: "补偿" },
  });
  expect(askChangeDefinition.evaluate(contextWith(params, { order: null }))).toEqual({
    type: "fail",
    code: "order_missing",
  });
});

test("leaves by what it came to; what has no way out fails with its code", () => {
  expect(answered(null)).toMatchObject({ type: "goto", port: "asked" });
  expect(answered("change_open")).toMatchObject({ type: "goto", port: "refused" });
  expect(answered("order_busy")).toMatchObject({ type: "fail", code: "order_busy" });
});
