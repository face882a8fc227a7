import { GRAPH_SCHEMA_VERSION, type Graph, type GraphEdge, type GraphNode } from "@orderloom/schema/graph/graph";
import type { JsonObject } from "@orderloom/schema/json";

/** The columns and rows that templates draw on, in canvas units. */
const COLUMN = 304;
const ROW = 80;

/** A graph of nodes and wires, with nothing else on it. */
export function graphOf(nodes: readonly GraphNode[], wires: readonly string[]): Graph {
  return {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes: [...nodes],
    edges: wires.map(wire),
    notes: [],
    groups: [],
    settings: { oneOpenRunPer: null },
  };
}

/** A node at a column and a row, both from 0; rows may lie between two. */
export function nodeAt(
  [column, row]: readonly [number, number],
  face: { readonly id: string; readonly type: string; readonly name: string; readonly params: JsonObject },
): GraphNode {
  return { ...face, typeVersion: 1, position: { x: column * COLUMN, y: row * ROW }, onError: "stop" };
}

/** A wire written `node:port > node`; its id is where it leaves. */
function wire(text: string): GraphEdge {
  const [, node = "", port = "", to = ""] = /^(\w+):(\w+) > (\w+)$/.exec(text) ?? [];
  return { id: `${node}-${port}`, from: { node, port }, to: { node: to, port: "in" }, order: 0 };
}
