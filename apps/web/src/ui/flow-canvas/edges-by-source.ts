import type { GraphEdge } from "@orderloom/schema/graph/graph";

/** The wires that leave each node, in their order. */
export function edgesBySource(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  const bySource = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const list = bySource.get(edge.from.node);
    if (list) list.push(edge);
    else bySource.set(edge.from.node, [edge]);
  }
  return bySource;
}
