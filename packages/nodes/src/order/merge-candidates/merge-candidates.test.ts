import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { mergeCandidatesDefinition } from "./definition.ts";
import { MergeCandidatesParams } from "./params.ts";

const params = MergeCandidatesParams.parse({});
const answered = (code: "split_nothing" | "merge_count" | "order_busy" | "change_settled" | "change_open" | null) => {
  const outcome = { code, params: {}, orderIds: [], requestId: null };
  return mergeCandidatesDefinition.resume?.(contextWith(params), { type: "order_act", outcome });
};

test("asks for it in the commit of the turn, and only of an order", () => {
  expect(mergeCandidatesDefinition.evaluate(contextWith(params))).toEqual({
    type: "order_act",
    act: { op: "candidates" },
  });
  expect(mergeCandidatesDefinition.evaluate(contextWith(params, { order: null }))).toEqual({
    type: "fail",
    code: "order_missing",
  });
});

test("leaves by what it came to; what has no way out fails with its code", () => {
  expect(answered(null)).toMatchObject({ type: "goto", port: "none", output: { count: 0 } });
  expect(answered("order_busy")).toMatchObject({ type: "fail", code: "order_busy" });
});
