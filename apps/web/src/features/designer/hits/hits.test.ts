import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphNode } from "@orderloom/schema/graph/graph";
import { nodeKey } from "@orderloom/schema/graph/node";
import { expect, test } from "vitest";
import { hitsOf } from "./hits.ts";

const rule = { and: [{ "==": [{ var: "order.complete" }, true] }, { "==": [{ var: "order.city" }, "杭州市"] }] };
const NODE: GraphNode = {
  id: "n",
  type: "rule.condition",
  typeVersion: 1,
  name: "",
  params: { rule },
  position: { x: 0, y: 0 },
  onError: "stop",
};
const READ = {
  number: 3,
  published: NODE,
  runs: 40,
  atLeast: false,
  clauses: [
    { clause: "/and/0", count: 30 },
    { clause: "/and/9", count: 1 },
  ],
};

function definitionOf(type: string) {
  const definition = CATALOGUE.get(nodeKey(type, 1));
  if (!definition) throw new Error(type);
  return definition;
}

test("a clause is said in the words of the version in force", () => {
  const hits = hitsOf(READ, NODE, definitionOf("rule.condition"));
  expect(hits).toMatchObject({ number: 3, runs: 40, isSame: true });
  expect(hits?.clauses[0]).toMatchObject({ count: 30, text: { zh: expect.stringContaining("地址完整") } });
  expect(hits?.clauses[1]?.text.zh).toBe("/and/9");
});

test("a draft that says something else is told apart, and nodes without clauses have none", () => {
  const edited = { ...NODE, params: { rule: { and: [{ "==": [{ var: "order.complete" }, false] }] } } };
  expect(hitsOf(READ, edited, definitionOf("rule.condition"))?.isSame).toBe(false);
  const notify = { ...NODE, type: "alert.notify" };
  expect(hitsOf({ ...READ, published: notify }, notify, definitionOf("alert.notify"))).toBeNull();
});
