import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import type { Passage } from "./graph-command.ts";

type Insertion = { readonly node: GraphNode; readonly edgeId: string; readonly through: Passage };

/**
 * Puts a node (a new one, or one that lies loose) on a wire: the wire now ends at the node, and a new wire goes on from it to where the old one went.
 * The first half keeps the wire's id and place, so that branch numbers stay. A wire that is gone adds just the node.
 */
export function insertNode(graph: Graph, { node, edgeId, through }: Insertion): Graph {
  const here = graph.nodes.findIndex((other) => other.id === node.id);
  const nodes = here === -1 ? [...graph.nodes, node] : graph.nodes.with(here, node);
  const index = graph.edges.findIndex((edge) => edge.id === edgeId);
  const wire = graph.edges[index];
  if (wire === undefined || wire.from.node === node.id || wire.to.node === node.id) return { ...graph, nodes };
  const first = { ...wire, to: { node: node.id, port: through.inPort } };
  const second = { id: through.newEdgeId, from: { node: node.id, port: through.outPort }, to: wire.to, order: 0 };
  return { ...graph, nodes, edges: [...graph.edges.with(index, first), second] };
}
