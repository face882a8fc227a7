import type { Graph, GraphEdge } from "@orderloom/schema/graph/graph";
import { healAround, unusedId } from "./remove-items.ts";

/**
 * Takes nodes out of the flow without removing them: what came in to them goes on past them, and the wires among
 * themselves stay, so that the piece can be dropped on another wire. The same graph when nothing was wired to them.
 */
export function detachNodes(graph: Graph, ids: readonly string[]): Graph {
  const taken = new Set(ids);
  const touches = (edge: GraphEdge) => taken.has(edge.from.node) !== taken.has(edge.to.node);
  if (!graph.edges.some(touches)) return graph;
  const inside = graph.edges.filter((edge) => taken.has(edge.from.node) && taken.has(edge.to.node));
  const healed = ids.reduce(healAround, graph.edges);
  const edges = [...healed];
  for (const edge of inside) {
    // A healed wire may have taken the id.
    const isTaken = edges.some(({ id }) => id === edge.id);
    edges.push(isTaken ? { ...edge, id: unusedId([...edges, ...inside], edge.id) } : edge);
  }
  return { ...graph, edges };
}
