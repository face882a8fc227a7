import { expect, it } from "vitest";
import { EMPTY_GRAPH, type Graph } from "./graph.ts";
import { nodesFrom } from "./nodes-from.ts";

const edge = (from: string, to: string) => ({
  id: `${from}-${to}`,
  from: { node: from, port: "out" },
  to: { node: to, port: "in" },
  order: 0,
});
const GRAPH: Graph = {
  ...EMPTY_GRAPH,
  edges: [edge("a", "b"), edge("b", "c"), edge("b", "d"), edge("d", "b"), edge("x", "a")],
};

it("finds what lies behind a node, itself included, also around a loop", () => {
  expect([...nodesFrom(GRAPH, "b")].sort()).toEqual(["b", "c", "d"]);
  expect([...nodesFrom(GRAPH, "c")]).toEqual(["c"]);
});
