import { describe, expect, it } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { moveNode } from "./move-node.ts";

const flow = testGraph(
  ["a", "b", "c", "d"].map((id) => testNode(id)),
  [testEdge("ab", "a", "b"), testEdge("bc", "b", "c"), testEdge("cd", "c", "d")],
);
const move = { outPort: "out", position: { x: 8, y: 8 }, newEdgeId: "new" };

describe("moveNode", () => {
  it("heals where the node was and puts it before what stood at the new place", () => {
    const { nodes, edges } = moveNode(flow, { ...move, id: "b", behind: { node: "c", port: "out" } });
    expect(edges.map(({ from, to }) => `${from.node} ${to.node}`).toSorted()).toEqual(["a c", "b d", "c b"]);
    expect(nodes[1]?.position).toEqual({ x: 8, y: 8 });
  });

  it("puts it behind a way that leads nowhere yet", () => {
    const { edges } = moveNode(flow, { ...move, id: "b", behind: { node: "a", port: "no" } });
    expect(edges.map(({ from, to }) => `${from.node}:${from.port} ${to.node}`).toSorted()).toEqual([
      "a:no b",
      "a:out c",
      "c:out d",
    ]);
  });

  it("changes nothing for itself, for what is gone, and for a last node that would have to lead on", () => {
    expect(moveNode(flow, { ...move, id: "b", behind: { node: "b", port: "out" } })).toBe(flow);
    expect(moveNode(flow, { ...move, id: "b", behind: { node: "gone", port: "out" } })).toBe(flow);
    expect(moveNode(flow, { ...move, id: "d", outPort: null, behind: { node: "a", port: "out" } })).toBe(flow);
  });
});
