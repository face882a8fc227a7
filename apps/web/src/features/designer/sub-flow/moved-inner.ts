import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import type { GraphPiece } from "../graph/graph-command.ts";
import { idMaker } from "../graph/make-id.ts";
import { pieceOf } from "../graph/paste.ts";
import type { InlineRefusal } from "./from-sub-flow.ts";
import { moveReads, type OutputRead, readsOf } from "./output-reads.ts";
import { valuePaths } from "./value-paths.ts";

export const GIVES_RESULT = "control.result";

/** The nodes of a called flow as they stand in the flow that called it, not yet wired to it. */
export type MovedInner = {
  readonly piece: GraphPiece;
  /** Where they are entered. */
  readonly entry: GraphEdge["to"];
  /** The ways out that led to a result. */
  readonly exits: readonly Pick<GraphEdge, "from" | "order">[];
  /** The results, reading what the moved nodes read. They are not moved: here the flow goes on. */
  readonly results: readonly GraphNode[];
};

type Inner = {
  readonly graph: Graph;
  readonly call: GraphNode;
  readonly called: Graph;
  readonly start: GraphNode;
  /** Where the called flow leads first. */
  readonly first: GraphEdge["to"];
  /** The nodes that a call comes to. */
  readonly inside: readonly GraphNode[];
};

/** Gives the nodes of a called flow ids that are free, and lets them read what the call handed to them. */
export function movedInner({ graph, call, called, start, first, inside }: Inner): MovedInner | InlineRefusal {
  const kept = inside.filter(({ type }) => type !== GIVES_RESULT);
  const makeId = idMaker({ ...graph, nodes: graph.nodes.filter((node) => node !== call) });
  const ids = new Map(kept.map(({ id }) => [id, makeId(id)]));
  const idOf = (id: string) => ids.get(id) ?? id;
  const inputs = valuePaths(call.params.inputs);
  const isMade = ({ node, field }: OutputRead) => node === start.id && (field === null || !inputs.has(field));
  const wrong = inside.filter(({ params }) => readsOf(params).outputs.some(isMade));
  if (wrong.length > 0) return { code: "values_made", nodes: wrong };

  const to = ({ node, field }: OutputRead): string | null => {
    if (node === start.id) return inputs.get(field ?? "") ?? null;
    return idOf(node) === node ? null : `outputs.${idOf(node)}${field === null ? "" : `.${field}`}`;
  };
  const move = (node: GraphNode): GraphNode => ({ ...node, id: idOf(node.id), params: moveReads(node.params, to) });
  const end = ({ node, port }: GraphEdge["from"]) => ({ node: idOf(node), port });
  const notes = called.notes.map((note) => note.id);
  const piece = pieceOf(called, new Set([...ids.keys(), ...notes]));
  return {
    piece: {
      nodes: kept.map(move),
      edges: piece.edges.map((edge) => ({ ...edge, id: makeId(edge.id), from: end(edge.from), to: end(edge.to) })),
      notes: piece.notes.map((note) => ({ ...note, id: makeId(note.id) })),
      groups: piece.groups.map((group) => ({ ...group, id: makeId(group.id), nodes: group.nodes.map(idOf) })),
    },
    entry: end(first),
    exits: called.edges
      .filter((edge) => ids.has(edge.from.node) && !ids.has(edge.to.node))
      .map((edge) => ({ from: end(edge.from), order: edge.order })),
    results: inside.filter(({ type }) => type === GIVES_RESULT).map(move),
  };
}
