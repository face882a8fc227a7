import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { forEachParallelDefinition } from "./definition.ts";
import { ForEachParallelParams } from "./params.ts";

const flowId = "8a6f0c0e-3d1b-4a58-b0a6-1c9d6c0f7a03";
const params = ForEachParallelParams.parse({
  from: "path",
  path: "trigger.data.items",
  flowId,
  inputs: { no: "{{ order.orderNo }}" },
});
const evaluate = (items: Json) =>
  forEachParallelDefinition.evaluate(contextWith(params, { trigger: { data: { items } } }));

test("starts a run for each item, with what is the same for all", () => {
  const no = "SHF2026112100042";
  const inputs = ["a", "b"].map((item, index) => ({ no, item, index }));
  expect(evaluate(["a", "b"])).toEqual({ type: "children", flowId, inputs });
});

test.each<[string, Json, object]>([
  ["an empty list is done at once", [], { type: "goto", port: "done", output: { count: 0 } }],
  ["no list fails", "a", { type: "fail", code: "loop_list_missing" }],
  ["as many as allowed start", Array(LIMITS.parallelItems).fill(0), { type: "children" }],
  ["one more fails", Array(LIMITS.parallelItems + 1).fill(0), { type: "fail", code: "loop_list_too_long" }],
])("%s", (_, items, outcome) => {
  expect(evaluate(items)).toMatchObject(outcome);
});

test.each([
  [0, "done"],
  [1, "some_failed"],
])("with %i failed it leaves by %s and tells which", (failed, port) => {
  const failures = failed > 0 ? [{ index: 1, runId: flowId, code: "call_refused" as const }] : [];
  const resumed = { type: "children" as const, count: 2, failed, failures, result: null };
  expect(forEachParallelDefinition.resume?.(contextWith(params), resumed)).toEqual({
    type: "goto",
    port,
    output: { count: 2, failed, failures },
  });
});
