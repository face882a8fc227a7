import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { checkGraph } from "@orderloom/schema/graph/graph-check";
import { viewGraph } from "@orderloom/schema/graph/graph-check/graph-view";
import { splitLevels } from "@orderloom/schema/graph/graph-check/split-levels";
import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import { type Catalogue, nodeKey } from "@orderloom/schema/graph/node";
import { outputPorts } from "@orderloom/schema/graph/ports";
import { GIVES_RESULT, movedInner } from "./moved-inner.ts";
import { moveReads, type OutputRead, readsOf } from "./output-reads.ts";
import { putInPlace } from "./put-in-place.ts";
import { reachable } from "./selection-border.ts";
import { planSubFlow } from "./to-sub-flow.ts";
import { type ValuePath, valuePaths } from "./value-paths.ts";

/** Why a call cannot be put in line; each has a sentence under `subFlow.kept`. */
export type InlineRefusal = {
  readonly code:
    | "not_called"
    | "one_open_run"
    | "own_failure"
    | "not_reached"
    | "nothing_inside"
    | "values_made"
    | "several_results"
    | "differs";
  /** The nodes it is about, of this flow or of the called one. */
  readonly nodes: readonly GraphNode[];
};

/** The flow with the nodes of the sub-flow in place of the call, and their ids. */
export type InlinePlan = { readonly graph: Graph; readonly ids: readonly string[] };

export type InlineScene = {
  readonly graph: Graph;
  /** The node that calls. */
  readonly call: GraphNode;
  /** What it calls. */
  readonly called: Graph;
  readonly catalogue: Catalogue;
};

/**
 * The nodes of a called flow in place of the node that calls it, doing just what they did; or why they would not.
 * Whether they do is asked of the way back: nodes that can become a sub-flow do there what they do here.
 */
export function planInline(scene: InlineScene): InlinePlan | InlineRefusal {
  const { graph, call, called, catalogue } = scene;
  const starts = called.nodes.filter(({ type }) => type === CALLED);
  const [start] = starts;
  if (!start || starts.length > 1) return { code: "not_called", nodes: starts };
  if (called.settings.oneOpenRunPer !== null) return { code: "one_open_run", nodes: [] };
  if (call.onError !== "stop" || call.retry || call.timeoutMs !== undefined)
    return { code: "own_failure", nodes: [call] };
  if (!graph.edges.some(({ to }) => to.node === call.id)) return { code: "not_reached", nodes: [call] };
  const inside = called.nodes.filter(({ id }) => id !== start.id && reachable(called.edges, [start.id]).has(id));
  const results = inside.filter(({ type }) => type === GIVES_RESULT);
  const first = called.edges.find(({ from }) => from.node === start.id)?.to;
  if (!first || inside.length === results.length) return { code: "nothing_inside", nodes: [call] };
  const early = resultsInBranches({ called, catalogue, start, results });
  if (early.length > 0) return { code: "differs", nodes: early };

  const moved = movedInner({ graph, call, called, start, first, inside });
  if ("code" in moved) return moved;
  const given = givenPaths(moved.results, endsWithout(scene, inside, results));
  const readers = graph.nodes.filter((node) => readsWrongly(node, call, given));
  if (readers.length > 0) return { code: results.length > 1 ? "several_results" : "values_made", nodes: readers };
  const outer = graph.nodes.map((node) => withResults(node, call, given));
  const next = putInPlace({ graph: { ...graph, nodes: outer }, call, moved });
  return refuseIfDifferent(scene, { graph: next, ids: moved.piece.nodes.map(({ id }) => id) });
}

const CALLED = "trigger.called";

type Results = {
  readonly called: Graph;
  readonly catalogue: Catalogue;
  readonly start: GraphNode;
  readonly results: readonly GraphNode[];
};

/** A result ends the whole called run; in a branch of it that stops the other branches, and here it would not. */
function resultsInBranches({ called, catalogue, start, results }: Results): readonly GraphNode[] {
  const levels = splitLevels(viewGraph(called, catalogue), [start.id]);
  return results.filter(({ id }) => [...(levels.get(id) ?? [])].some((level) => level !== null));
}

/** True when the called run can also end without a result, which gives the caller nothing to read. */
function endsWithout({ called, catalogue }: InlineScene, inside: readonly GraphNode[], results: readonly GraphNode[]) {
  const wired = new Set(called.edges.map(({ from }) => `${from.node} ${from.port}`));
  return inside.some((node) => {
    const definition = catalogue.get(nodeKey(node.type, node.typeVersion));
    if (results.includes(node) || !definition) return false;
    const ports = outputPorts(definition, node);
    return ports.length === 0 || ports.some(({ id }) => !wired.has(`${node.id} ${id}`));
  });
}

/** Where each value that the call gave is found now: one place, the same whichever result was come to. */
function givenPaths(results: readonly GraphNode[], mayLack: boolean): ReadonlyMap<string, ValuePath> {
  const [first, ...others] = results.map(({ params }) => valuePaths(params.values));
  if (!first || mayLack) return new Map();
  return new Map([...first].filter(([name, path]) => others.every((other) => other.get(name) === path)));
}

function readsWrongly(node: GraphNode, call: GraphNode, given: ReadonlyMap<string, ValuePath>): boolean {
  if (node.id === call.id) return false;
  const reads = readsOf(node.params).outputs.filter((read) => read.node === call.id);
  return reads.some(({ field }) => field === null || !given.has(field));
}

function withResults(node: GraphNode, call: GraphNode, given: ReadonlyMap<string, ValuePath>): GraphNode {
  if (!readsOf(node.params).outputs.some((read) => read.node === call.id)) return node;
  const to = (read: OutputRead) =>
    read.node === call.id && read.field !== null ? (given.get(read.field) ?? null) : null;
  return { ...node, params: moveReads(node.params, to) };
}

function refuseIfDifferent({ graph, catalogue }: InlineScene, plan: InlinePlan): InlinePlan | InlineRefusal {
  const key = ({ code, nodes, path }: GraphProblem) => [code, ...nodes, path].join(" ");
  const errorsOf = (of: Graph) => checkGraph(of, catalogue).filter(({ severity }) => severity === "error");
  const before = new Set(errorsOf(graph).map(key));
  const news = errorsOf(plan.graph).filter((problem) => !before.has(key(problem)));
  const wrong = new Set(news.flatMap(({ nodes }) => nodes));
  if (news.length > 0) return { code: "differs", nodes: plan.graph.nodes.filter(({ id }) => wrong.has(id)) };
  const back = planSubFlow({ graph: plan.graph, ids: new Set(plan.ids), catalogue });
  return "code" in back ? { code: "differs", nodes: back.nodes } : plan;
}
