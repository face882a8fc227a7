import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { type Catalogue, type NodeDefinition, nodeKey } from "@orderloom/schema/graph/node";
import { outputPorts } from "@orderloom/schema/graph/ports";
import { readsOf } from "./output-reads.ts";
import { type Border, borderOf, reachable } from "./selection-border.ts";

/** Why nodes cannot become a sub-flow; each has a sentence under `subFlow.refused`. */
export type SubFlowRefusal = {
  readonly code:
    | "incomplete"
    | "begins"
    | "gives_result"
    | "undoes"
    | "waits_for_event"
    | "about_refund"
    | "reads_trigger"
    | "reads_anyhow"
    | "entries"
    | "loose"
    | "exits"
    | "ends_inside"
    | "branches"
    | "reads_round_before"
    | "read_elsewhere";
  /** The nodes it is about. */
  readonly nodes: readonly GraphNode[];
};

export type Selection = {
  readonly graph: Graph;
  readonly ids: ReadonlySet<string>;
  readonly catalogue: Catalogue;
};

type Scene = Selection & { readonly nodes: readonly GraphNode[]; readonly border: Border };
type Refuse = (scene: Scene) => SubFlowRefusal | null;

/** A node that decides by what happened since its run began; the run of a sub-flow begins later. */
const WAITS_FOR_EVENT = "control.wait-event";
const GIVES_RESULT = "control.result";

/** What a node alone may be that keeps it in its flow. */
const OF_A_NODE: readonly (readonly [SubFlowRefusal["code"], (node: GraphNode, scene: Scene) => boolean])[] = [
  ["begins", (node, scene) => definitionOf(scene, node)?.hasInput === false],
  ["incomplete", (node, scene) => definitionOf(scene, node)?.params.safeParse(node.params).success !== true],
  ["gives_result", ({ type }) => type === GIVES_RESULT],
  ["waits_for_event", ({ type }) => type === WAITS_FOR_EVENT],
  ["undoes", (node, scene) => canUndo(node, scene)],
  ["reads_trigger", ({ params }) => readsOf(params).trigger],
  ["reads_anyhow", ({ params }) => readsOf(params).opaque],
];

const OF_THE_WAYS: readonly Refuse[] = [aboutRefund, entries, loose, exits, endsInside, roundBefore, readElsewhere];

/**
 * Why a run would not do the same with these nodes as a sub-flow; null when it would. What needs the sub-flow drawn
 * (branches that cross the border) is asked later.
 */
export function whyNoSubFlow(selection: Selection): SubFlowRefusal | null {
  const nodes = selection.graph.nodes.filter(({ id }) => selection.ids.has(id));
  const scene = { ...selection, nodes, border: borderOf(selection.graph, selection.ids) };
  for (const [code, isSo] of OF_A_NODE) {
    const found = nodes.filter((node) => isSo(node, scene));
    if (found.length > 0) return { code, nodes: found };
  }
  for (const refuse of OF_THE_WAYS) {
    const refusal = refuse(scene);
    if (refusal) return refusal;
  }
  return null;
}

function definitionOf({ catalogue }: Selection, node: GraphNode): NodeDefinition | undefined {
  return catalogue.get(nodeKey(node.type, node.typeVersion));
}

/** What a run did is undone when it fails later on; a sub-flow has ended by then. */
function canUndo(node: GraphNode, scene: Scene): boolean {
  const definition = definitionOf(scene, node);
  const params = definition?.params.safeParse(node.params);
  return params?.success === true && (definition?.undo?.(params.data) ?? null) !== null;
}

/** Nodes know the refund by what started their run, and the run of a sub-flow is started by a call. */
function aboutRefund(scene: Scene): SubFlowRefusal | null {
  const triggers = scene.graph.nodes.filter((node) => {
    const definition = definitionOf(scene, node);
    const params = definition?.params.safeParse(node.params);
    return params?.success === true && definition?.trigger?.(params.data).events.includes("RefundRequested") === true;
  });
  return triggers.length > 0 ? { code: "about_refund", nodes: triggers } : null;
}

function entries({ nodes, border }: Scene): SubFlowRefusal | null {
  const entered = new Set(border.incoming.map(({ to }) => to.node));
  return entered.size === 1 ? null : { code: "entries", nodes: nodes.filter(({ id }) => entered.has(id)) };
}

function loose({ nodes, border }: Scene): SubFlowRefusal | null {
  const reached = reachable(border.inside, entryOf(border));
  const left = nodes.filter(({ id }) => !reached.has(id));
  return left.length > 0 ? { code: "loose", nodes: left } : null;
}

/** A call is left by one way only. */
function exits({ graph, border }: Scene): SubFlowRefusal | null {
  const targets = new Set(border.outgoing.map(({ to }) => to.node));
  return targets.size < 2 ? null : { code: "exits", nodes: graph.nodes.filter(({ id }) => targets.has(id)) };
}

/** A run that ended among these nodes would go on behind the call. */
function endsInside(scene: Scene): SubFlowRefusal | null {
  const { border, nodes } = scene;
  if (border.outgoing.length === 0) return null;
  const wired = new Set([...border.inside, ...border.outgoing].map(({ from }) => `${from.node} ${from.port}`));
  const found = nodes.filter((node) => {
    const definition = definitionOf(scene, node);
    const ports = definition ? outputPorts(definition, node) : [];
    return ports.length === 0 || ports.some(({ id }) => !wired.has(`${node.id} ${id}`));
  });
  return found.length > 0 ? { code: "ends_inside", nodes: found } : null;
}

/** In a loop a node may read what another put out a round before; each call of a sub-flow begins anew. */
function roundBefore({ graph, ids, border }: Scene): SubFlowRefusal | null {
  const behind = reachable(graph.edges, targetsOf(border));
  if (!entryOf(border).some((entry) => behind.has(entry))) return null;
  const readers = graph.nodes.filter((reader) =>
    readsOf(reader.params).outputs.some(({ node }) => {
      if (!ids.has(node)) return false;
      const past = reachable(border.inside, entryOf(border), node);
      if (!ids.has(reader.id)) return border.outgoing.some(({ from }) => past.has(from.node));
      return reader.id === node || past.has(reader.id);
    }),
  );
  return readers.length > 0 ? { code: "reads_round_before", nodes: readers } : null;
}

/** What a sub-flow gives is there once it has ended, so only what comes behind it may read it. */
function readElsewhere(scene: Scene): SubFlowRefusal | null {
  const { graph, ids, border } = scene;
  const behind = reachable(graph.edges, targetsOf(border));
  const handlers = graph.nodes.filter((node) => definitionOf(scene, node)?.handlesErrors === true);
  const handled = reachable(
    graph.edges,
    handlers.map(({ id }) => id),
  );
  const isHandler = new Set(handlers.map(({ id }) => id));
  const readers = graph.nodes.filter((reader) => {
    if (ids.has(reader.id)) return false;
    const { outputs, opaque } = readsOf(reader.params);
    // What failed is told by the call then, and not by the node itself.
    const readsFailure = outputs.some(({ node }) => isHandler.has(node));
    const reads = outputs.some(({ node }) => ids.has(node)) || opaque;
    return readsFailure || (reads && (!behind.has(reader.id) || handled.has(reader.id) || opaque));
  });
  return readers.length > 0 ? { code: "read_elsewhere", nodes: readers } : null;
}

function targetsOf({ outgoing }: Border): readonly string[] {
  return outgoing.map(({ to }) => to.node);
}

function entryOf({ incoming }: Border): readonly string[] {
  return incoming.slice(0, 1).map(({ to }) => to.node);
}
