import type { FlowTrials, Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
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
  readonly trials: FlowTrials | null;
};

/** What a flow that keeps no answers and no tests keeps. */
export const NO_TRIALS: FlowTrials = { answers: {}, tests: [] };

/** What turns `from` into `to`. Costs one pass over the lists that differ. */
export function diffGraph(from: Graph, to: Graph): GraphPatch {
  return {
    nodes: diffList(from.nodes, to.nodes),
    edges: diffList(from.edges, to.edges),
    notes: diffList(from.notes, to.notes),
    groups: diffList(from.groups, to.groups),
    settings: from.settings === to.settings ? null : to.settings,
    trials: from.trials === to.trials ? null : (to.trials ?? NO_TRIALS),
  };
}

/** The graph after the patch; the same object when the patch says nothing. */
export function applyGraphPatch(graph: Graph, patch: GraphPatch): Graph {
  if (isEmptyPatch(patch)) return graph;
  const next = {
    ...graph,
    nodes: [...applyListPatch(graph.nodes, patch.nodes)],
    edges: [...applyListPatch(graph.edges, patch.edges)],
    notes: [...applyListPatch(graph.notes, patch.notes)],
    groups: [...applyListPatch(graph.groups, patch.groups)],
    settings: patch.settings ?? graph.settings,
  };
  return patch.trials ? setTrials(next, patch.trials) : next;
}

/** The graph with other tests and kept answers; one that keeps nothing says nothing of it, as before it kept any. */
export function setTrials(graph: Graph, trials: FlowTrials): Graph {
  const { trials: before, ...rest } = graph;
  const keepsNothing = trials.tests.length === 0 && Object.keys(trials.answers).length === 0;
  if (before === (keepsNothing ? undefined : trials)) return graph;
  return keepsNothing ? rest : { ...rest, trials };
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
