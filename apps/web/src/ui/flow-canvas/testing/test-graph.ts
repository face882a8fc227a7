import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";

/** A plain node for tests that care about the graph, not about what nodes do. */
export function testNode(id: string, over: Partial<GraphNode> = {}): GraphNode {
  return {
    id,
    type: "order.set-status",
    typeVersion: 1,
    name: id,
    params: {},
    position: { x: 0, y: 0 },
    onError: "stop",
    ...over,
  };
}

/** A wire from `from` (as `node` or `node:port`) to a node's `in`. */
export function testEdge(id: string, from: string, to: string): GraphEdge {
  const [node = "", port = "out"] = from.split(":");
  return { id, from: { node, port }, to: { node: to, port: "in" }, order: 0 };
}

export function testGraph(nodes: GraphNode[], edges: GraphEdge[] = [], notes: Graph["notes"] = []): Graph {
  return { schemaVersion: 1, nodes, edges, notes, groups: [], settings: { oneOpenRunPer: null } };
}
