import { expect, test } from "vitest";
import type { PersonalClass } from "../../mask/personal.ts";
import { problemSentence } from "../../messages/problems.ts";
import { ACT, graphOf, node, TEST_CATALOGUE } from "../../testing/definitions.ts";
import { checkGraph } from "../graph-check.ts";
import { type NodeDefinition, nodeKey } from "../node.ts";

const sender = (sends: readonly PersonalClass[]): typeof ACT => ({
  ...ACT,
  type: "connector.ship",
  family: "connector",
  effects: ["call.make"],
  reads: () => ["lines", "name", "phone"],
  sends,
});

function problemsWith(sends: readonly PersonalClass[]) {
  const definition = sender(sends);
  const catalogue = new Map<string, NodeDefinition>([
    ...TEST_CATALOGUE,
    [nodeKey(definition.type, definition.version), definition],
  ]);
  const ship = node("ship", "connector.ship", { params: { to: "a" } });
  return checkGraph(graphOf([node("s", "trigger.start"), ship], ["s>ship"]), catalogue);
}

test("a call that reads what its connector may not send is told, class by class", () => {
  const [problem, ...others] = problemsWith(["name"]);
  expect([problem?.code, problem?.params["classes"], others]).toEqual(["personal_leaves", ["phone"], []]);
  expect(problem && problemSentence(problem, "zh")).toContain("电话");
});

test("what it may send is no fault", () => {
  expect(problemsWith(["name", "phone"])).toEqual([]);
});
