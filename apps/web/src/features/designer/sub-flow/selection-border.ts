import type { Graph, GraphEdge } from "@orderloom/schema/graph/graph";

/** Where a selection of nodes touches the rest of its flow. */
export type Border = {
  readonly inside: readonly GraphEdge[];
  readonly incoming: readonly GraphEdge[];
  readonly outgoing: readonly GraphEdge[];
};

/** Sorts the wires of a graph by how they touch the nodes. */
export function borderOf(graph: Pick<Graph, "edges">, ids: ReadonlySet<string>): Border {
  const touching = (from: boolean, to: boolean) =>
    graph.edges.filter((edge) => ids.has(edge.from.node) === from && ids.has(edge.to.node) === to);
  return { inside: touching(true, true), incoming: touching(false, true), outgoing: touching(true, false) };
}

/** The nodes that wires lead to from `starts`, these included; `without` is not walked through. */
export function reachable(
  edges: readonly GraphEdge[],
  starts: readonly string[],
  without: string | null = null,
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from.node, [...(next.get(from.node) ?? []), to.node]);
  const found = new Set(starts.filter((id) => id !== without));
  for (const id of found) for (const to of next.get(id) ?? []) if (to !== without) found.add(to);
  return found;
}
