import { OrderloomError } from "@orderloom/schema/error";
import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import {
  type Catalogue,
  type NodeDefinition,
  nodeKey,
  type Outcome,
  type TriggerSpec,
} from "@orderloom/schema/graph/node";
import { withErrorPort } from "@orderloom/schema/graph/ports";
import { joinReachOf } from "./join-reach.ts";
import type { CompiledNode, Program } from "./program.ts";
import { type Exits, exitsOf } from "./routing.ts";

/**
 * Makes a graph ready to run, once per version: params are parsed, wires looked up by node and port, functions
 * bound, so that a turn only follows references. The graph should have passed `checkGraph`; this is the last guard.
 *
 * @throws OrderloomError `node_unknown` when the catalogue lacks a node, `graph_invalid` for params that do not
 * parse, an id used twice, or a wire between nodes or ports that are not there.
 */
export function compile(graph: Graph, catalogue: Catalogue): Program {
  const exits = exitsOf(graph.edges);
  const built = graph.nodes.map((node) => build(node, { definition: definitionOf(node, catalogue), exits }));
  const nodes = new Map(built.map(({ compiled }) => [compiled.id, compiled]));
  if (nodes.size < built.length) throw invalid({ problem: "node_id_repeated" });
  refuseDanglingEdges(graph, nodes);
  return {
    nodes,
    handler: built.find(({ handles }) => handles)?.compiled.id ?? null,
    joinReach: joinReachOf(nodes),
    triggers: built.flatMap(({ compiled, trigger }) => (trigger ? [{ node: compiled.id, spec: trigger }] : [])),
    reads: sortedUnique(built.flatMap(({ compiled }) => compiled.reads)),
    calendars: sortedUnique(built.flatMap(({ compiled }) => compiled.calendarId ?? [])),
    requires: sortedUnique(graph.nodes.map((node) => nodeKey(node.type, node.typeVersion))),
  };
}

type Built = {
  readonly compiled: CompiledNode;
  readonly trigger: TriggerSpec | null;
  readonly handles: boolean;
};

function build(node: GraphNode, known: { definition: NodeDefinition; exits: Exits }): Built {
  const { definition } = known;
  const parsed = definition.params.safeParse(node.params);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid({ problem: "params", node: node.id, path: issue?.path.map(String).join(".") ?? "" });
  }
  const params = parsed.data;
  const ports = withErrorPort(definition, { ports: definition.outputs(params), onError: node.onError });
  const wires = known.exits.get(node.id);
  const compiled: CompiledNode = {
    id: node.id,
    params,
    onError: node.onError,
    retry: node.retry ?? null,
    timeoutMs: node.timeoutMs ?? null,
    reads: definition.reads?.(params) ?? [],
    exits: new Map(ports.map((port) => [port.id, wires?.get(port.id) ?? []])),
    firstPort: ports.find((port) => !definition.loops?.includes(port.id))?.id ?? null,
    evaluate: (ctx) => definition.evaluate(ctx),
    canWait: definition.resume !== undefined,
    resume: (ctx, resumed) => definition.resume?.(ctx, resumed) ?? CANNOT_RESUME,
    calendarId: definition.calendar?.(params) ?? null,
    splits: definition.splits ?? false,
    joins: definition.joins ?? false,
    loops: definition.loops ?? null,
    undo: definition.undo?.(params) ?? null,
  };
  const handles = definition.handlesErrors ?? false;
  return { compiled, trigger: definition.trigger?.(params) ?? null, handles };
}

const CANNOT_RESUME: Outcome = { type: "fail", code: "internal" };

function definitionOf(node: GraphNode, catalogue: Catalogue): NodeDefinition {
  const key = nodeKey(node.type, node.typeVersion);
  const definition = catalogue.get(key);
  if (!definition) throw new OrderloomError("node_unknown", { params: { node: node.id, key } });
  return definition;
}

function refuseDanglingEdges(graph: Graph, nodes: Program["nodes"]): void {
  for (const edge of graph.edges) {
    const leaves = nodes.get(edge.from.node)?.exits.has(edge.from.port) ?? false;
    if (!leaves || !nodes.has(edge.to.node)) throw invalid({ problem: "edge_dangling", edge: edge.id });
  }
}

function invalid(params: { readonly [name: string]: string }): OrderloomError {
  return new OrderloomError("graph_invalid", { params });
}

function sortedUnique<Text extends string>(texts: readonly Text[]): readonly Text[] {
  return [...new Set(texts)].sort();
}
