import { describe, expect, it } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { edit } from "./graph-editor.ts";

const chain = testGraph(
  [testNode("a"), testNode("b"), testNode("c")],
  [testEdge("ab", "a", "b"), testEdge("bc", "b", "c")],
);

describe("edit", () => {
  it("adds a node and wires it in one step", () => {
    const { graph } = edit(chain, {
      type: "node.add",
      node: testNode("d"),
      edge: { id: "cd", from: { node: "c", port: "out" }, to: { node: "d", port: "in" } },
    });
    expect(graph.nodes.at(-1)?.id).toBe("d");
    expect(graph.edges.at(-1)).toEqual(testEdge("cd", "c", "d"));
  });

  it("numbers a second wire of the same port behind the first", () => {
    const { graph } = edit(chain, {
      type: "edge.connect",
      edge: { id: "ac", from: { node: "a", port: "out" }, to: { node: "c", port: "in" } },
    });
    expect(graph.edges.at(-1)?.order).toBe(1);
  });

  it("changes nothing for a wire that exists, leads to itself or ends nowhere", () => {
    const from = { node: "a", port: "out" };
    for (const to of ["b", "a", "nowhere"]) {
      const { graph } = edit(chain, { type: "edge.connect", edge: { id: "x", from, to: { node: to, port: "in" } } });
      expect(graph).toBe(chain);
    }
  });

  it("inserts a node on a wire; the first half keeps the wire's id", () => {
    const { graph } = edit(chain, {
      type: "node.insert",
      node: testNode("n"),
      edgeId: "ab",
      through: { inPort: "in", outPort: "yes", newEdgeId: "nb" },
    });
    expect(graph.edges).toEqual([testEdge("ab", "a", "n"), testEdge("bc", "b", "c"), testEdge("nb", "n:yes", "b")]);
  });

  it("removes a node with its wires", () => {
    expect(edit(chain, { type: "items.remove", ids: ["b"], heal: false }).graph.edges).toEqual([]);
  });

  it("heals around a removed node; the wire keeps its id", () => {
    const { graph } = edit(chain, { type: "items.remove", ids: ["b"], heal: true });
    expect(graph.edges).toEqual([testEdge("ab", "a", "c")]);
  });

  it("heals around several removed nodes at once", () => {
    const longer = edit(chain, {
      type: "node.add",
      node: testNode("d"),
      edge: { id: "cd", from: { node: "c", port: "out" }, to: { node: "d", port: "in" } },
    }).graph;
    const { graph } = edit(longer, { type: "items.remove", ids: ["b", "c"], heal: true });
    expect(graph.edges).toEqual([testEdge("ab", "a", "d")]);
  });
});

describe("edit of what is there", () => {
  it("sets what happens on failure, and takes limits away again", () => {
    const retry = { attempts: 2, delaysMs: [1_000] };
    const set = edit(chain, {
      type: "node.set_failure",
      id: "a",
      failure: { onError: "port", retry, timeoutMs: 5_000 },
    }).graph;
    expect(set.nodes[0]).toMatchObject({ onError: "port", retry, timeoutMs: 5_000 });
    const cleared = edit(set, {
      type: "node.set_failure",
      id: "a",
      failure: { onError: "stop", retry: null, timeoutMs: null },
    }).graph;
    expect(cleared.nodes[0]).toEqual(testNode("a"));
  });

  it("keeps the identity of everything a command does not touch", () => {
    const { graph } = edit(chain, { type: "items.move", positions: { b: { x: 8, y: 8 } } });
    expect(graph.nodes[0]).toBe(chain.nodes[0]);
    expect(graph.nodes[2]).toBe(chain.nodes[2]);
    expect(graph.nodes[1]?.position).toEqual({ x: 8, y: 8 });
    expect(graph.edges).toBe(chain.edges);
  });

  it("reorders the wires of a port", () => {
    const split = testGraph(
      [testNode("a"), testNode("b"), testNode("c")],
      [testEdge("1", "a", "b"), { ...testEdge("2", "a", "c"), order: 1 }],
    );
    const { graph } = edit(split, { type: "edges.set_order", edgeIds: ["2", "1"] });
    expect(graph.edges.map((edge) => edge.order)).toEqual([1, 0]);
  });
});
