import type { Graph } from "@orderloom/schema/graph/graph";
import fc from "fast-check";
import { expect, it } from "vitest";
import { testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { arbitraryGraph } from "../graph/testing/arbitrary-graph.ts";
import { sameGraph } from "./same-graph.ts";

it("knows a graph again after it travelled, with its keys in another order", () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const { nodes, ...rest }: Graph = JSON.parse(JSON.stringify(graph));
      expect(sameGraph(graph, { ...rest, nodes })).toBe(true);
    }),
  );
});

it("tells graphs apart by anything that they say", () => {
  const graph = testGraph([testNode("a", { params: { rule: { and: [1, 2] } } })]);
  const other = (over: Parameters<typeof testNode>[1]) => testGraph([testNode("a", { ...graph.nodes[0], ...over })]);
  expect(sameGraph(graph, other({ params: { rule: { and: [2, 1] } } }))).toBe(false);
  expect(sameGraph(graph, other({ position: { x: 1, y: 0 } }))).toBe(false);
  expect(sameGraph(graph, other({ timeoutMs: 5 }))).toBe(false);
  expect(sameGraph(graph, testGraph([]))).toBe(false);
});
