import type { Graph, GraphEdge } from "@orderloom/schema/graph/graph";
import type { EdgeEnds } from "./graph-command.ts";

/** Adds a wire behind those that already leave its port. A wire that exists, or one from a node to itself, adds nothing. */
export function connect(graph: Graph, ends: EdgeEnds): Graph {
  if (!canConnect(graph, ends)) return graph;
  const edge: GraphEdge = { id: ends.id, from: ends.from, to: ends.to, order: nextOrder(graph.edges, ends.from) };
  return { ...graph, edges: [...graph.edges, edge] };
}

/** Takes hold of one end of a wire and puts it elsewhere; its id and, within the same port, its place stay. */
export function moveEnd(graph: Graph, ends: EdgeEnds): Graph {
  const index = graph.edges.findIndex((edge) => edge.id === ends.id);
  const old = graph.edges[index];
  const others = graph.edges.filter((edge) => edge.id !== ends.id);
  if (old === undefined || !canConnect({ nodes: graph.nodes, edges: others }, ends)) return graph;
  if (sameEnd(old.from, ends.from) && sameEnd(old.to, ends.to)) return graph;
  const order = sameEnd(old.from, ends.from) ? old.order : nextOrder(others, ends.from);
  return { ...graph, edges: graph.edges.with(index, { ...old, from: ends.from, to: ends.to, order }) };
}

/** Numbers the named wires in the order given. */
export function setOrder(graph: Graph, edgeIds: readonly string[]): Graph {
  const edges = graph.edges.map((edge) => {
    const order = edgeIds.indexOf(edge.id);
    return order === -1 || order === edge.order ? edge : { ...edge, order };
  });
  return edges.every((edge, index) => edge === graph.edges[index]) ? graph : { ...graph, edges };
}

/** The place of a new wire: behind all that leave the same port. */
export function nextOrder(edges: readonly GraphEdge[], from: GraphEdge["from"]): number {
  return edges.reduce((next, edge) => (sameEnd(edge.from, from) ? Math.max(next, edge.order + 1) : next), 0);
}

/** True when both ends exist, differ, and no wire joins just these two ports yet. */
export function canConnect(graph: Pick<Graph, "nodes" | "edges">, ends: EdgeEnds): boolean {
  if (ends.from.node === ends.to.node) return false;
  const exists = (id: string) => graph.nodes.some((node) => node.id === id);
  if (!exists(ends.from.node) || !exists(ends.to.node)) return false;
  return !graph.edges.some(
    (edge) => edge.id === ends.id || (sameEnd(edge.from, ends.from) && sameEnd(edge.to, ends.to)),
  );
}

function sameEnd(left: GraphEdge["from"], right: GraphEdge["from"]): boolean {
  return left.node === right.node && left.port === right.port;
}
