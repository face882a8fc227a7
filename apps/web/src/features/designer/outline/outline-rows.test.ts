import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { arbitraryGraph } from "../graph/testing/arbitrary-graph.ts";
import { type OutlineRow, outlineRows } from "./outline-rows.ts";

const BRANCHING = new Set(["a?", "b?"]);
const port = (id: string) => ({ id, label: { zh: id, en: id }, isGone: false });
const portsOf = ({ id }: GraphNode) => (BRANCHING.has(id) ? [port("yes"), port("no")] : [port("out")]);

const told = (row: OutlineRow) => {
  const what = row.type === "node" ? row.node.id : row.type === "port" ? `(${row.port.id})` : `→ ${row.to.id}`;
  return `${"  ".repeat(row.level - 1)}${what}`;
};
const tell = (graph: Graph, closed: readonly string[] = []) => outlineRows(graph, portsOf, new Set(closed)).map(told);

const flow = testGraph(
  ["start", "a?", "x", "y", "end"].map((id) => testNode(id)),
  [
    testEdge("1", "start", "a?"),
    testEdge("2", "a?:no", "y"),
    testEdge("3", "a?:yes", "x"),
    testEdge("4", "x", "end"),
    testEdge("5", "y", "end"),
  ],
);

describe("outlineRows", () => {
  it("keeps what follows on one level, goes deeper at branches, and links to what is told already", () => {
    expect(tell(flow)).toEqual(["start", "a?", "  (yes)", "    x", "    end", "  (no)", "    y", "    → end"]);
  });

  it("leaves out what lies in closed lines, and says so", () => {
    expect(tell(flow, ["port:a?:yes"])).toEqual(["start", "a?", "  (yes)", "  (no)", "    y", "    → end"]);
    const rows = outlineRows(flow, portsOf, new Set(["node:a?"]));
    expect(rows.map(({ key, isOpen, place, siblings }) => [key, isOpen, place, siblings])).toEqual([
      ["node:start", null, 1, 2],
      ["node:a?", false, 2, 2],
    ]);
  });

  it("tells circles, loose nodes and ways that lead nowhere", () => {
    const circle = testGraph(
      ["p", "q", "b?"].map((id) => testNode(id)),
      [testEdge("1", "p", "q"), testEdge("2", "q", "p")],
    );
    expect(tell(circle)).toEqual(["b?", "  (yes)", "  (no)", "p", "q", "→ p"]);
  });

  it("tells every node once, whatever the graph", () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const nodes = outlineRows(graph, portsOf, new Set()).flatMap((row) =>
          row.type === "node" ? [row.node.id] : [],
        );
        expect(nodes.toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
      }),
    );
  });
});
