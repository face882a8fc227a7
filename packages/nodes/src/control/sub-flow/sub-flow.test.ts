import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { subFlowDefinition } from "./definition.ts";
import { SubFlowParams } from "./params.ts";

const flowId = "8a6f0c0e-3d1b-4a58-b0a6-1c9d6c0f7a03";
const params = SubFlowParams.parse({ flowId, inputs: { no: "{{ order.orderNo }}", list: "{{ outputs.a.list }}" } });
const ended = (failed: number) =>
  subFlowDefinition.resume?.(contextWith(params), {
    type: "children",
    count: 1,
    failed,
    failures: failed > 0 ? [{ index: 0, runId: flowId, code: "call_refused" }] : [],
    result: { ok: true },
  });

test("starts one run with the inputs, a lone name with its type", () => {
  const outcome = subFlowDefinition.evaluate(contextWith(params, { outputs: { a: { list: [1, 2] } } }));
  expect(outcome).toEqual({ type: "children", flowId, inputs: [{ no: "SHF2026112100042", list: [1, 2] }] });
});

test("leaves with its result, fails as it did", () => {
  expect(ended(0)).toEqual({ type: "goto", port: "done", output: { ok: true } });
  expect(ended(1)).toEqual({ type: "fail", code: "child_failed", params: { code: "call_refused", runId: flowId } });
});

test("inputs are checked before anything runs", () => {
  expect(subFlowDefinition.check?.({ flowId, inputs: { a: "{{ order.nothing }}" } })).toMatchObject([
    { path: "inputs" },
  ]);
  expect(subFlowDefinition.summary(params).en).toBe("Inputs: no, list");
});
