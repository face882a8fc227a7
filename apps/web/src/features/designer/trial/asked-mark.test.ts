import { largeOrderTemplate } from "@orderloom/templates/large-order/template";
import { expect, test } from "vitest";
import { askedMark } from "./asked-mark.ts";

const GRAPH = largeOrderTemplate.graph(largeOrderTemplate.options.parse(largeOrderTemplate.example), "zh");
const change = (id: string, fields: object) => ({
  ...GRAPH,
  nodes: GRAPH.nodes.map((node) => (node.id === id ? { ...node, ...fields } : node)),
});

test("an answer stays fresh while what leads to its node says the same", () => {
  const mark = askedMark(GRAPH, "approve");
  expect(mark).toMatch(/^[0-9a-f]{16}$/);
  const renamed = change("approve", { name: "别的名字", position: { x: 1, y: 2 } });
  expect(askedMark({ ...renamed, nodes: renamed.nodes.toReversed() }, "approve")).toBe(mark);
  expect(askedMark(change("allocate_small", { params: { to: "closed", reason: "" } }), "approve")).toBe(mark);
});

test("an edit of the node or of one before it makes it stale", () => {
  const mark = askedMark(GRAPH, "approve");
  expect(askedMark(change("approve", { params: {} }), "approve")).not.toBe(mark);
  expect(askedMark(change("amount", { params: {} }), "approve")).not.toBe(mark);
  const [, ...edges] = GRAPH.edges;
  expect(askedMark({ ...GRAPH, edges }, "approve")).not.toBe(mark);
});
