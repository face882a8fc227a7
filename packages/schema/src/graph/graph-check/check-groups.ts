import { type GraphProblem, graphWarning } from "../graph-problem.ts";
import type { GraphView } from "./graph-view.ts";

/** Groups are layout: one that names a node that is gone is worth a word, no more. */
export function checkGroups({ graph, nodes }: GraphView): readonly GraphProblem[] {
  return graph.groups.flatMap((group) =>
    group.nodes
      .filter((id) => !nodes.has(id))
      .map((id) => graphWarning("group_node_missing", { params: { group: group.name, id } })),
  );
}
