import type { Graph } from "@orderloom/schema/graph/graph";
import fc from "fast-check";
import { testEdge, testGraph, testNode } from "../../../../ui/flow-canvas/testing/test-graph.ts";
import type { Position } from "../graph-command.ts";

export const arbitraryPosition: fc.Arbitrary<Position> = fc.record({ x: fc.integer(), y: fc.integer() });
export const arbitraryPort = fc.constantFrom("out", "yes", "no", "error");

/** Graphs of up to eight nodes with wires of every kind, also repeated ones and circles, notes and a group. */
export const arbitraryGraph: fc.Arbitrary<Graph> = fc.integer({ min: 0, max: 8 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `n${index}`);
  const anyId = fc.constantFrom(...ids, "gone");
  const edge = fc.record({ from: anyId, port: arbitraryPort, to: anyId, order: fc.nat(3) });
  return fc
    .record({
      places: fc.array(arbitraryPosition, { minLength: count, maxLength: count }),
      edges: fc.array(edge, { maxLength: 12 }),
      notes: fc.array(arbitraryPosition, { maxLength: 2 }),
      grouped: fc.subarray(ids),
    })
    .map((drawn) => ({
      ...testGraph(
        ids.map((id, index) => testNode(id, { position: drawn.places[index] ?? { x: 0, y: 0 } })),
        drawn.edges
          .filter((edge) => edge.from !== "gone" && edge.to !== "gone")
          .map((edge, index) => ({
            ...testEdge(`e${index}`, `${edge.from}:${edge.port}`, edge.to),
            order: edge.order,
          })),
        drawn.notes.map((at, index) => ({ id: `note${index}`, text: "", position: at, size: { width: 1, height: 1 } })),
      ),
      groups: drawn.grouped.length === 0 ? [] : [{ id: "g", name: "g", description: "", nodes: drawn.grouped }],
    }));
});
