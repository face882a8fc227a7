import { EMPTY_GRAPH, type Graph, type GraphEdge, type GraphNode } from "@orderloom/schema/graph/graph";
import { viewGraph } from "@orderloom/schema/graph/graph-check/graph-view";
import { splitLevels } from "@orderloom/schema/graph/graph-check/split-levels";
import { INPUT_PORT_ID } from "@orderloom/schema/graph/ports";
import { type InputType, RunInputs } from "@orderloom/schema/run/run-input";
import { withoutNodes } from "../graph/group-nodes.ts";
import { idMaker } from "../graph/make-id.ts";
import { STEP } from "../graph/new-node.ts";
import { pieceOf } from "../graph/paste.ts";
import { moveReads, type OutputRead, readsOf } from "./output-reads.ts";
import { type Border, borderOf } from "./selection-border.ts";
import { type Selection, type SubFlowRefusal, whyNoSubFlow } from "./why-no-sub-flow.ts";

/** What crosses the border of the selection: a name of an input or of a result, and what it stands for. */
export type Crossing = OutputRead & { readonly name: string; readonly type: InputType };

/** A selection as a flow of its own, and the flow it came from calling that. */
export type SubFlowPlan = {
  readonly inner: Graph;
  readonly inputs: readonly Crossing[];
  readonly results: readonly Crossing[];
  /** The flow with one call in place of the nodes; and the id of the call. */
  readonly outer: (called: { readonly flowId: string; readonly name: string }) => {
    readonly graph: Graph;
    readonly call: string;
  };
};

/** Selected nodes (and notes) as a sub-flow that does just what they did where they are, or why there is none. */
export function planSubFlow(selection: Selection): SubFlowPlan | SubFlowRefusal {
  const refusal = whyNoSubFlow(selection);
  if (refusal) return refusal;
  const { graph, ids } = selection;
  const border = borderOf(graph, ids);
  const inputs = crossings(
    selection,
    (id) => ids.has(id),
    (id) => !ids.has(id),
  );
  const results = crossings(
    selection,
    (id) => !ids.has(id),
    (id) => ids.has(id),
  );
  const inner = innerGraph(selection, border, { inputs, results });
  const crossed = crossedBranches(selection, inner);
  if (crossed.length > 0) return { code: "branches", nodes: crossed };
  return { inner, inputs, results, outer: (called) => outerGraph({ ...selection, border, inputs, results }, called) };
}

type Crossings = { readonly inputs: readonly Crossing[]; readonly results: readonly Crossing[] };

function crossings(
  { graph }: Selection,
  isReader: (id: string) => boolean,
  isRead: (id: string) => boolean,
): readonly Crossing[] {
  const known = new Set(graph.nodes.map(({ id }) => id));
  const reads = graph.nodes.flatMap(({ id, params }) => (isReader(id) ? readsOf(params).outputs : []));
  const makeName = nameMaker();
  const found = new Map<string, Crossing>();
  for (const read of reads) {
    const key = keyOf(read);
    if (!known.has(read.node) || !isRead(read.node) || found.has(key)) continue;
    found.set(key, { ...read, name: makeName(read), type: typeOf(graph, read) });
  }
  return [...found.values()];
}

function keyOf({ node, field }: OutputRead): string {
  return `${node} ${field ?? ""}`;
}

/** Names that people can read in templates: of the node and its field, never one twice. */
function nameMaker(): (read: OutputRead) => string {
  const used = new Set<string>();
  return ({ node, field }) => {
    const plain = `${node}${field === null ? "" : `_${field}`}`.replaceAll(/\W/g, "_").slice(0, 56);
    const base = /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
    let name = base;
    for (let number = 2; used.has(name); number += 1) name = `${base}_${number}`;
    used.add(name);
    return name;
  };
}

/** What a lone trigger declares is given and of its type; whatever else is put out may be missing. */
function typeOf(graph: Graph, { node, field }: OutputRead): InputType {
  const source = graph.nodes.find(({ id }) => id === node);
  const roots = graph.nodes.filter(({ id }) => !graph.edges.some(({ to }) => to.node === id));
  const declared = RunInputs.safeParse(source?.params.inputs);
  const isSole = roots.length === 1 && roots[0] === source && source?.type.startsWith("trigger.");
  if (!isSole || field === null || !declared.success || !Object.hasOwn(declared.data, field)) return "json";
  return declared.data[field] ?? "json";
}

function innerGraph({ graph, ids }: Selection, border: Border, { inputs, results }: Crossings): Graph {
  const piece = pieceOf(graph, ids);
  const makeId = idMaker(graph);
  const start = makeId("called");
  const end = makeId("result");
  const to = readsTo(inputs, start);
  const entry = border.incoming[0]?.to ?? { node: start, port: INPUT_PORT_ID };
  const first = piece.nodes.find(({ id }) => id === entry.node)?.position ?? { x: 0, y: 0 };
  const rightmost = Math.max(...piece.nodes.map(({ position }) => position.x));
  const called = plainNode(start, "trigger.called", {
    params: { inputs: Object.fromEntries(inputs.map(({ name, type }) => [name, type])) },
    position: { x: Math.min(...piece.nodes.map(({ position }) => position.x)) - STEP.x, y: first.y },
  });
  const result = plainNode(end, "control.result", {
    params: { values: templatesOf(results) },
    position: { x: rightmost + STEP.x, y: first.y },
  });
  const ends = border.outgoing.map((edge): GraphEdge => ({ ...edge, to: { node: end, port: INPUT_PORT_ID } }));
  const begins: GraphEdge = { id: makeId("edge"), from: { node: start, port: "out" }, to: entry, order: 0 };
  const moved = piece.nodes.map((node) => ({ ...node, params: moveReads(node.params, to) }));
  return {
    ...EMPTY_GRAPH,
    nodes: [called, ...moved, ...(ends.length > 0 ? [result] : [])],
    edges: [begins, ...piece.edges, ...ends],
    notes: [...piece.notes],
    groups: [...piece.groups],
  };
}

type OuterScene = Selection & Crossings & { readonly border: Border };

function outerGraph({ graph, ids, border, inputs, results }: OuterScene, called: { flowId: string; name: string }) {
  const makeId = idMaker(graph);
  const call = makeId("sub_flow");
  const to = readsTo(results, call);
  const taken = graph.nodes.filter(({ id }) => ids.has(id));
  const node = {
    ...plainNode(call, "control.sub-flow", {
      params: { flowId: called.flowId, inputs: templatesOf(inputs) },
      position: middleOf(taken),
    }),
    name: called.name,
  };
  const kept = graph.nodes.filter(({ id }) => !ids.has(id));
  const [leaving] = border.outgoing;
  const after: GraphEdge[] = leaving ? [{ ...leaving, from: { node: call, port: "done" }, order: 0 }] : [];
  const before = border.incoming.map((edge): GraphEdge => ({ ...edge, to: { node: call, port: INPUT_PORT_ID } }));
  const around = graph.edges.filter((edge) => !ids.has(edge.from.node) && !ids.has(edge.to.node));
  const next: Graph = {
    ...graph,
    nodes: [...kept.map((other) => withReads(other, to)), node],
    edges: [...around, ...before, ...after],
    notes: graph.notes.filter(({ id }) => !ids.has(id)),
    groups: groupsAround(graph, ids, call),
  };
  return { graph: next, call };
}

/** A node that reads nothing of what moved is left as it is, so that undoing selects what came back and no more. */
function withReads(node: GraphNode, to: (read: OutputRead) => string | null): GraphNode {
  const isMoved = readsOf(node.params).outputs.some((read) => to(read) !== null);
  return isMoved ? { ...node, params: moveReads(node.params, to) } : node;
}

/** The call lies in the group that all of the nodes lay in, if that holds more than them. */
function groupsAround(graph: Graph, ids: ReadonlySet<string>, call: string): Graph["groups"] {
  const left = withoutNodes(graph.groups, ids);
  const taken = graph.nodes.filter(({ id }) => ids.has(id));
  const around = graph.groups.find(({ nodes }) => taken.every(({ id }) => nodes.includes(id)));
  return left.map((group) => (group.id === around?.id ? { ...group, nodes: [...group.nodes, call] } : group));
}

function readsTo(crossed: readonly Crossing[], at: string): (read: OutputRead) => string | null {
  const names = new Map(crossed.map((crossing) => [keyOf(crossing), crossing.name]));
  return (read) => {
    const name = names.get(keyOf(read));
    return name === undefined ? null : `outputs.${at}.${name}`;
  };
}

function templatesOf(crossed: readonly Crossing[]): Record<string, string> {
  return Object.fromEntries(
    crossed.map(({ name, node, field }) => [name, `{{ outputs.${node}${field === null ? "" : `.${field}`} }}`]),
  );
}

function plainNode(id: string, type: string, set: Pick<GraphNode, "params" | "position">): GraphNode {
  return { id, type, typeVersion: 1, name: "", ...set, onError: "stop" };
}

function middleOf(nodes: readonly GraphNode[]): GraphNode["position"] {
  const middle = (places: readonly number[]) => Math.round((Math.min(...places) + Math.max(...places)) / 2);
  return { x: middle(nodes.map(({ position }) => position.x)), y: middle(nodes.map(({ position }) => position.y)) };
}

/**
 * Joins whose branches set out elsewhere; nodes that would leave the sub-flow while other branches are under way; and
 * joins that let the flow go on before the last branch has ended, for a call waits for all of them.
 */
function crossedBranches({ graph, ids, catalogue }: Selection, inner: Graph): readonly GraphNode[] {
  const view = viewGraph(inner, catalogue);
  const [start] = inner.nodes;
  const levels = splitLevels(view, start ? [start.id] : []);
  const leaving = inner.edges.filter(({ to }) => !ids.has(to.node));
  const isInBranch = leaving.some(({ to }) => [...(levels.get(to.node) ?? [])].some((level) => level !== null));
  return graph.nodes.filter(({ id, params: { mode = "started", rest } }) => {
    if (!ids.has(id)) return false;
    if (isInBranch && leaving.some(({ from }) => from.node === id)) return true;
    if (view.nodes.get(id)?.definition?.joins !== true) return false;
    const goesOnEarly = mode !== "started" && rest !== "stop";
    return levels.get(id)?.has(null) === true || (goesOnEarly && leaving.length > 0);
  });
}
