import { type GraphProblem, graphError } from "../graph-problem.ts";
import { type GraphView, nameOf } from "./graph-view.ts";

/** Every node is of a kind, and a version of it, that the catalogue knows. */
export function checkTypes({ nodes, catalogue }: GraphView): readonly GraphProblem[] {
  const types = new Set([...catalogue.values()].map((definition) => definition.type));
  return [...nodes.values()].flatMap((view) => {
    if (view.definition) return [];
    const { id, type, typeVersion } = view.node;
    const code = types.has(type) ? "node_version_unknown" : "node_type_unknown";
    return [graphError(code, { params: { node: nameOf(view), type, version: typeVersion }, nodes: [id] })];
  });
}
