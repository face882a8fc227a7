import type { Graph } from "@orderloom/schema/graph/graph";
import { reach } from "../graph/walk-graph.ts";

/**
 * Marks what the call of a node depends on: the node, all that leads to it, and their wires. Names and places change
 * nothing of it. An answer that carries another mark was given to another draft.
 */
export function askedMark(graph: Graph, node: string): string {
  const before = reach(graph, [node], "left");
  const nodes = graph.nodes
    .filter(({ id }) => before.has(id))
    .map(({ id, type, typeVersion, params, onError }) => [id, type, typeVersion, params, onError]);
  const edges = graph.edges
    .filter(({ from, to }) => before.has(from.node) && before.has(to.node))
    .map(({ from, to, order }) => [from.node, from.port, to.node, to.port, order]);
  return hash(JSON.stringify([nodes.sort(byText), edges.sort(byText)]));
}

function byText(one: unknown, other: unknown): number {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Tells edits apart and guards nothing: FNV-1a (draft-eastlake-fnv) of 32 bits from two bases. */
function hash(text: string): string {
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x9747b28c)}`;
}

function fnv(text: string, basis: number): string {
  let value = basis;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
