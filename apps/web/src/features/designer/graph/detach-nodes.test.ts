import { describe, expect, it } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { detachNodes } from "./detach-nodes.ts";

const chain = testGraph(
  ["a", "b", "c", "d"].map((id) => testNode(id)),
  [testEdge("ab", "a", "b"), testEdge("bc", "b", "c"), testEdge("cd", "c", "d")],
);

describe("detachNodes", () => {
  it("heals around a node, which stays", () => {
    const { nodes, edges } = detachNodes(chain, ["b"]);
    expect(nodes).toBe(chain.nodes);
    expect(edges).toEqual([testEdge("cd", "c", "d"), testEdge("ab", "a", "c")]);
  });

  it("takes a piece out whole: the wires among its nodes stay", () => {
    const { edges } = detachNodes(chain, ["b", "c"]);
    expect(edges).toEqual([testEdge("ab", "a", "d"), testEdge("bc", "b", "c")]);
  });

  it("changes nothing for nodes that nothing else is wired to", () => {
    const loose = testGraph([testNode("a"), testNode("b")], [testEdge("ab", "a", "b")]);
    expect(detachNodes(loose, ["a", "b"])).toBe(loose);
    expect(detachNodes(loose, ["gone"])).toBe(loose);
  });
});
