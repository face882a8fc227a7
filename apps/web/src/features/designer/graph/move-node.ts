import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { INPUT_PORT_ID } from "@orderloom/schema/graph/ports";
import { detachNodes } from "./detach-nodes.ts";
import type { Position } from "./graph-command.ts";
import { insertNode } from "./insert-node.ts";
import { connect } from "./wire-edges.ts";

/** A node and the way out of another one behind which it goes. */
export type NodeMove = {
  readonly id: string;
  readonly behind: { readonly node: string; readonly port: string };
  /** The way by which it leads on to what stood there; null for a node that ends its branch. */
  readonly outPort: string | null;
  readonly position: Position;
  readonly newEdgeId: string;
};

/**
 * Takes a node out of its place, which heals, and puts it behind a way out of another node, before what stood there.
 * A node that leads nowhere cannot stand before something: the graph stays as it is.
 */
export function moveNode(graph: Graph, move: NodeMove): Graph {
  const { id, behind, outPort, position, newEdgeId } = move;
  const isThere = (nodeId: string) => graph.nodes.some((node) => node.id === nodeId);
  if (id === behind.node || !isThere(id) || !isThere(behind.node)) return graph;
  const loose = detachNodes(withoutOwnCircle(graph, id), [id]);
  const wire = loose.edges.find((edge) => edge.from.node === behind.node && edge.from.port === behind.port);
  if (wire && outPort === null) return graph;
  const index = loose.nodes.findIndex((node) => node.id === id);
  const node = loose.nodes[index];
  if (node === undefined) return graph;
  const moved: GraphNode = { ...node, position };
  const placed = { ...loose, nodes: loose.nodes.with(index, moved) };
  if (wire && outPort !== null) {
    return insertNode(placed, { node: moved, edgeId: wire.id, through: { inPort: INPUT_PORT_ID, outPort, newEdgeId } });
  }
  return connect(placed, { id: newEdgeId, from: behind, to: { node: id, port: INPUT_PORT_ID } });
}

/** A wire from the node to itself would go with it. */
function withoutOwnCircle(graph: Graph, id: string): Graph {
  const edges = graph.edges.filter((edge) => edge.from.node !== id || edge.to.node !== id);
  return edges.length === graph.edges.length ? graph : { ...graph, edges };
}
