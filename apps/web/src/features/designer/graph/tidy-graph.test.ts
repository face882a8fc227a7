import { describe, expect, it } from "vitest";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { tidyGraph } from "./tidy-graph.ts";

const PORTS = ["out", "yes", "no", "other", "approved", "rejected"];
const portRank = (_node: string, port: string) => PORTS.indexOf(port);
const nodes = [
  "trigger",
  "complete",
  "review",
  "amount",
  "allocate",
  "approve",
  "allocate2",
  "notify",
  "cancel",
  "loose",
];
const reference = testGraph(
  nodes.map((id) => testNode(id)),
  [
    testEdge("1", "trigger", "complete"),
    testEdge("2", "complete:no", "review"),
    testEdge("3", "complete:yes", "amount"),
    testEdge("4", "amount:no", "allocate"),
    testEdge("5", "amount:yes", "approve"),
    testEdge("6", "approve:rejected", "cancel"),
    testEdge("7", "approve:approved", "allocate2"),
    testEdge("8", "allocate2", "notify"),
    testEdge("9", "amount:other", "review"),
  ],
);

describe("tidyGraph", () => {
  const places = tidyGraph(reference, portRank);
  const place = (id: string) => places[id] ?? { x: Number.NaN, y: Number.NaN };

  it("puts every node in a column right of those that lead to it", () => {
    for (const edge of reference.edges) {
      expect(place(edge.to.node).x).toBeGreaterThanOrEqual(place(edge.from.node).x + NODE_SIZE.width + 80);
    }
  });

  it("keeps branches in the order of the ports", () => {
    expect(place("amount").y).toBeLessThan(place("review").y);
    expect(place("approve").y).toBeLessThan(place("allocate").y);
    expect(place("allocate").y).toBeLessThan(place("review").y);
    expect(place("allocate2").y).toBeLessThan(place("cancel").y);
  });

  it("lets no two nodes overlap, and places the loose one below", () => {
    const entries = Object.values(places);
    entries.forEach((one, index) => {
      for (const two of entries.slice(index + 1)) {
        const apart = Math.abs(one.x - two.x) >= NODE_SIZE.width || Math.abs(one.y - two.y) >= NODE_SIZE.height;
        expect(apart).toBe(true);
      }
    });
    expect(place("loose").y).toBeGreaterThan(place("cancel").y);
  });

  it("draws 500 nodes, a circle among them, without failing", () => {
    const many = Array.from({ length: 500 }, (_, index) => testNode(`n${index}`));
    const edges = many.slice(1).map((node, index) => testEdge(`e${index}`, `n${Math.floor(index / 2)}`, node.id));
    const big = testGraph(many, [...edges, testEdge("back", "n499", "n0")]);
    expect(Object.keys(tidyGraph(big, portRank))).toHaveLength(500);
  });

  it("moves a group as one piece that nothing else lies upon", () => {
    const at = { amount: { x: 16, y: 0 }, approve: { x: 16, y: 104 } };
    const grouped = {
      ...testGraph(
        nodes.map((id) => testNode(id, id === "amount" || id === "approve" ? { position: at[id] } : {})),
        reference.edges,
      ),
      groups: [{ id: "g", name: "", description: "", nodes: ["amount", "approve"] }],
    };
    const tidied = tidyGraph(grouped, portRank);
    const [amount, approve] = [tidied.amount ?? { x: 0, y: 0 }, tidied.approve ?? { x: 0, y: 0 }];
    expect({ x: approve.x - amount.x, y: approve.y - amount.y }).toEqual({ x: 0, y: 104 });
    for (const [id, { x, y }] of Object.entries(tidied)) {
      if (id === "amount" || id === "approve") continue;
      const isBeside = x >= amount.x + NODE_SIZE.width || x + NODE_SIZE.width <= amount.x;
      expect(isBeside || y >= approve.y + NODE_SIZE.height || y + NODE_SIZE.height <= amount.y).toBe(true);
    }
  });
});
