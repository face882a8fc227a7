import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphNode } from "@orderloom/schema/graph/graph";
import { diffGraphs } from "@orderloom/schema/graph/graph-diff";
import type { JsonObject } from "@orderloom/schema/json";
import { expect, test } from "vitest";
import { testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { changedFields } from "./changed-fields.ts";

const told = (type: string, from: JsonObject, to: JsonObject) => {
  const node = (params: JsonObject): GraphNode => testNode("n", { type, params });
  const [change] = diffGraphs(testGraph([node(from)], []), testGraph([node(to)], [])).nodes.changed;
  return change ? changedFields(change, CATALOGUE.get(`${type}@1`)) : [];
};

test("a rule is told as one value, whichever clause differs", () => {
  const rule = (amount: number) => ({ and: [{ ">": [{ var: "order.payable" }, amount] }, { "==": [1, 1] }] });
  expect(told("rule.condition", { rule: rule(1) }, { rule: rule(2) })).toMatchObject([
    { key: "params.rule", field: { widget: "rule" }, before: rule(1), after: rule(2) },
  ]);
});

test("a value inside a group is told with its own field", () => {
  const until = (durationMs: number) => ({ until: { type: "duration", durationMs }, inWorkTime: false });
  expect(told("control.wait", until(1_000), until(2_000))).toMatchObject([
    { key: "params.until.durationMs", field: { name: "durationMs", widget: "duration" }, before: 1_000, after: 2_000 },
  ]);
});

test("what no form knows is told as it is", () => {
  expect(told("control.wait", { x: { y: 1 } }, { x: { y: 2 } })).toEqual([
    { key: "params.x.y", field: null, before: 1, after: 2 },
  ]);
});
