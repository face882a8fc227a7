import { GRAPH_SCHEMA_VERSION, type Graph, type GraphEdge, type GraphNode } from "@orderloom/schema/graph/graph";
import type { JsonObject } from "@orderloom/schema/json";

export type Drawn = { readonly type: string; readonly params?: JsonObject } & Partial<
  Pick<GraphNode, "onError" | "retry" | "timeoutMs">
>;

/** A graph drawn in a line or two: nodes by id (types without `test.`), wires as `from:port>to`, in their order. */
export function graphOf(nodes: Readonly<Record<string, Drawn>>, wires: readonly string[]): Graph {
  return {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes: Object.entries(nodes).map(([id, drawn]) => nodeOf(id, drawn)),
    edges: wires.map(edgeOf),
    notes: [],
    groups: [],
    settings: { oneOpenRunPer: null },
  };
}

function nodeOf(id: string, drawn: Drawn): GraphNode {
  const { type, params = {}, onError = "stop", ...policy } = drawn;
  const place = { name: id, position: { x: 0, y: 0 } };
  return { id, type: `test.${type}`, typeVersion: 1, params, onError, ...place, ...policy };
}

function edgeOf(wire: string, order: number): GraphEdge {
  const [, node = "", port = "", to = ""] = /^([^:]+):([^>]+)>(.+)$/.exec(wire) ?? [];
  return { id: `e${order}`, from: { node, port }, to: { node: to, port: "in" }, order };
}
