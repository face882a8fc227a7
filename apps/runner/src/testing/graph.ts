import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";

/** A node of a flow that a test publishes, named by its id; what fails stops the run. */
export function node(id: string, type: string, params: GraphNode["params"]): GraphNode {
  return { id, type, typeVersion: 1, name: id, params, position: { x: 0, y: 0 }, onError: "stop" };
}

/** A wire from a port of one node into another; a port has one. */
export function edge(from: string, port: string, to: string): Graph["edges"][number] {
  return { id: `${from}-${port}`, from: { node: from, port }, to: { node: to, port: "in" }, order: 0 };
}
