import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import { nodeKey } from "@orderloom/schema/graph/node";
import { type ReferenceKind, referencesOf } from "@orderloom/schema/graph/node-references";
import { type Id, isId } from "@orderloom/schema/ids";

/** The ids of a kind that a graph names, each once. */
export function namedBy(graph: Graph): (kind: ReferenceKind) => readonly Id[] {
  const references = graph.nodes.flatMap((node) => {
    const definition = CATALOGUE.get(nodeKey(node.type, node.typeVersion));
    return definition ? referencesOf(definition, node) : [];
  });
  return (kind) => [
    ...new Set(
      references.flatMap((reference) => (reference.kind === kind && isId(reference.id) ? [reference.id] : [])),
    ),
  ];
}
