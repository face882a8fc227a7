import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph";
import { applyListPatch, diffList, type ListPatch } from "./list-patch.ts";

export type GraphNote = Graph["notes"][number];
export type GraphGroup = Graph["groups"][number];

/** The difference of two graphs as a value; its own inverse is the patch the other way. Null parts stay as they are. */
export type GraphPatch = {
  readonly nodes: ListPatch<GraphNode> | null;
  readonly edges: ListPatch<GraphEdge> | null;
  readonly notes: ListPatch<GraphNote> | null;
  readonly groups: ListPatch<GraphGroup> | null;
  readonly settings: Graph["settings"] | null;
};

/** What turns `from` into `to`. Costs one pass over the lists that differ. */
export function diffGraph(from: Graph, to: Graph): GraphPatch {
  return {
    nodes: diffList(from.nodes, to.nodes),
    edges: diffList(from.edges, to.edges),
    notes: diffList(from.notes, to.notes),
    groups: diffList(from.groups, to.groups),
    settings: from.settings === to.settings ? null : to.settings,
  };
}

/** The graph after the patch; the same object when the patch says nothing. */
export function applyGraphPatch(graph: Graph, patch: GraphPatch): Graph {
  if (isEmptyPatch(patch)) return graph;
  return {
    ...graph,
    nodes: [...applyListPatch(graph.nodes, patch.nodes)],
    edges: [...applyListPatch(graph.edges, patch.edges)],
    notes: [...applyListPatch(graph.notes, patch.notes)],
    groups: [...applyListPatch(graph.groups, patch.groups)],
    settings: patch.settings ?? graph.settings,
  };
}

/** True when the patch changes nothing. */
export function isEmptyPatch(patch: GraphPatch): boolean {
  return Object.values(patch).every((part) => part === null);
}

/** The ids of everything a patch puts back or changes: what undo shows the reader by selecting it. */
export function idsPut(patch: GraphPatch): readonly string[] {
  return [patch.nodes, patch.edges, patch.notes, patch.groups].flatMap((part) =>
    part?.type === "items" ? part.put.map(({ item }) => item.id) : [],
  );
}
