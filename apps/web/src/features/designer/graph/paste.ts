import { GRAPH_SCHEMA_VERSION, Graph, type GraphEdge, type GraphNode } from "@orderloom/schema/graph/graph";
import type { Catalogue } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import { z } from "zod";
import type { GraphPiece, Position } from "./graph-command.ts";
import type { MakeId } from "./make-id.ts";
import { strippedNode } from "./strip-params.ts";

/** What stands on the clipboard: JSON that says what it is, so that text from elsewhere is not taken for nodes. */
const ClipboardText = z.object({ orderloom: z.literal("nodes"), ...Graph.shape });

/** A piece as JSON text for the clipboard, without people and secrets, for nobody knows where it is pasted. */
export function copyText(piece: GraphPiece, catalogue: Catalogue): string {
  const nodes = piece.nodes.map((node) => strippedNode(catalogue, node));
  return JSON.stringify({ orderloom: "nodes", schemaVersion: GRAPH_SCHEMA_VERSION, ...piece, nodes }, null, 2);
}

/** The part of a graph made of these nodes and notes, with the groups that lie in it whole. */
export function pieceOf(
  graph: Pick<Graph, "nodes" | "edges" | "notes" | "groups">,
  ids: ReadonlySet<string>,
): GraphPiece {
  return {
    nodes: graph.nodes.filter((node) => ids.has(node.id)),
    edges: graph.edges.filter((edge) => ids.has(edge.from.node) && ids.has(edge.to.node)),
    notes: graph.notes.filter((note) => ids.has(note.id)),
    groups: graph.groups.filter((group) => group.nodes.every((id) => ids.has(id))),
  };
}

/** Reads a piece from clipboard text; null when the text is something else. */
export function readClipboardText(text: string): GraphPiece | null {
  const read = ClipboardText.safeParse(parseJson(text));
  return read.success
    ? pieceOf(read.data, new Set([...read.data.nodes, ...read.data.notes].map(({ id }) => id)))
    : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The piece with fresh ids and its upper left corner at `corner`. Params that name a copied node's output
 * (`outputs.<id>`) follow it to the copy.
 */
export function freshPiece(
  piece: GraphPiece,
  options: { readonly corner: Position; readonly makeId: MakeId },
): GraphPiece {
  const { corner, makeId } = options;
  const ids = new Map(piece.nodes.map((node) => [node.id, makeId(idPrefix(node))]));
  const places = [...piece.nodes, ...piece.notes].map((item) => item.position);
  const left = Math.min(...places.map((place) => place.x));
  const top = Math.min(...places.map((place) => place.y));
  const place = ({ x, y }: Position): Position => ({ x: x - left + corner.x, y: y - top + corner.y });
  return {
    nodes: piece.nodes.map((node) => ({
      ...node,
      id: ids.get(node.id) ?? node.id,
      position: place(node.position),
      params: renameOutputs(node.params, ids),
    })),
    edges: piece.edges.map((edge) => freshEdge(edge, ids, makeId)),
    notes: piece.notes.map((note) => ({ ...note, id: makeId("note"), position: place(note.position) })),
    groups: piece.groups.map((group) => ({
      ...group,
      id: makeId("group"),
      nodes: group.nodes.map((id) => ids.get(id) ?? id),
    })),
  };
}

/** The readable beginning of a node's id: the last part of its type. */
export function idPrefix(node: Pick<GraphNode, "type">): string {
  return node.type.split(".").at(-1) ?? "node";
}

function freshEdge(edge: GraphEdge, ids: ReadonlyMap<string, string>, makeId: MakeId): GraphEdge {
  const end = ({ node, port }: GraphEdge["from"]) => ({ node: ids.get(node) ?? node, port });
  return { ...edge, id: makeId("edge"), from: end(edge.from), to: end(edge.to) };
}

function renameOutputs(params: GraphNode["params"], ids: ReadonlyMap<string, string>): GraphNode["params"] {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, renameIn(value, ids)]));
}

function renameIn(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") {
    return value.replaceAll(/\boutputs\.([A-Za-z0-9_-]+)/g, (whole, id: string) => {
      const renamed = ids.get(id);
      return renamed === undefined ? whole : `outputs.${renamed}`;
    });
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => renameIn(item, ids));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, renameIn(item, ids)]));
}
