import { type GraphProblem, graphError } from "../graph-problem.ts";
import type { GraphView } from "./graph-view.ts";

/** Nodes, edges, notes and groups each have ids of their own, used once. */
export function checkIds({ graph }: GraphView): readonly GraphProblem[] {
  return [
    ...repeated(graph.nodes).map((id) => graphError("id_duplicate", { params: { id }, nodes: [id] })),
    ...repeated(graph.edges).map((id) => graphError("id_duplicate", { params: { id }, edges: [id] })),
    ...repeated(graph.notes).map((id) => graphError("id_duplicate", { params: { id } })),
    ...repeated(graph.groups).map((id) => graphError("id_duplicate", { params: { id } })),
  ];
}

function repeated(items: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of items) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
}
