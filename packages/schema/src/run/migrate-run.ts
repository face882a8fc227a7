import type { ErrorCode } from "../error.ts";
import type { Graph } from "../graph/graph.ts";
import { nodeKey } from "../graph/node.ts";
import type { Frame, RunControl, RunState, Token } from "./run.ts";

/** Old node id → new node id; a node that is absent keeps its id. */
export type NodeMap = Readonly<Record<string, string>>;

/** From one version of a flow to another. */
export type Migration = { readonly from: Graph; readonly to: Graph; readonly nodes: NodeMap };

/** Why a run cannot go to another version; `node` is the one of the old version that it is about. */
export type MigrationProblem = { readonly code: ErrorCode; readonly node: string | null };

/** What is wrong with the map itself, whatever stands where; null when nothing is. */
export function mapProblem({ from, to, nodes }: Migration): MigrationProblem | null {
  const known = new Set(from.nodes.map(({ id }) => id));
  const there = new Set(to.nodes.map(({ id }) => id));
  const taken = new Set<string>();
  for (const [node, target] of Object.entries(nodes)) {
    if (!known.has(node) || !there.has(target) || taken.has(target)) return { code: "migrate_map_unknown", node };
    taken.add(target);
  }
  return null;
}

/**
 * Why the run cannot go on in the new version, or null when it can: the nodes it stands at, is inside of or may have to
 * undo must be there, and where it waits or is inside of something they must be of the same kind and release.
 */
export function migrationProblem(state: RunState, migration: Migration): MigrationProblem | null {
  if (state.control?.ending) return { code: "run_ending", node: null };
  const match = matcher(migration);
  for (const token of state.tokens) {
    const problem = tokenProblem(token, match);
    if (problem) return problem;
  }
  const lost = state.control?.undoable.find(({ node }) => match(node) !== "same");
  return lost ? { code: "migrate_undo", node: lost.node } : null;
}

type Match = (node: string) => "same" | "other" | "missing";

function matcher({ from, to, nodes }: Migration): Match {
  const before = keysOf(from);
  const after = keysOf(to);
  return (node) => {
    const key = after.get(newId(nodes, node));
    if (key === undefined) return "missing";
    return key === before.get(node) ? "same" : "other";
  };
}

function keysOf({ nodes }: Graph): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id, type, typeVersion }) => [id, nodeKey(type, typeVersion)]));
}

function tokenProblem(token: Token, match: Match): MigrationProblem | null {
  const { node } = token;
  if (token.type === "waiting" && token.wait.type === "children") return { code: "migrate_children", node };
  const found = match(node);
  if (found === "missing") return { code: "migrate_node_missing", node };
  if (found === "other" && token.type === "waiting") return { code: "migrate_type_changed", node };
  const around = token.frames?.map(nodeOfFrame).find((each) => match(each) !== "same");
  return around === undefined ? null : { code: "migrate_inside", node: around };
}

/** The step of a split begins with the node that split. */
function nodeOfFrame(frame: Frame): string {
  return frame.type === "loop" ? frame.node : frame.step.slice(0, frame.step.lastIndexOf(":"));
}

/**
 * The state with the nodes' new ids. Steps keep their names: calls, requests and waits under way are answered by them,
 * and what has happened keeps the name it happened under. So that no name is given twice, a node counts its visits on
 * from the highest count of those whose place it takes. An empty map changes nothing.
 */
export function renameNodes(state: RunState, nodes: NodeMap): RunState {
  const { tokens, outputs, visits, failure, seen, control, ...rest } = state;
  return {
    ...rest,
    tokens: tokens.map((token) => renamedToken(token, nodes)),
    outputs: renamedKeys(outputs, nodes),
    visits: countedOn(visits, nodes),
    failure: failure && renamedFailure(failure, nodes),
    ...(seen && { seen: renamedKeys(seen, nodes) }),
    ...(control && { control: renamedControl(control, nodes) }),
  };
}

function newId(nodes: NodeMap, node: string): string {
  return Object.hasOwn(nodes, node) ? (nodes[node] ?? node) : node;
}

function renamedToken(token: Token, nodes: NodeMap): Token {
  const renamed: Token = { ...token, node: newId(nodes, token.node) };
  if (token.frames === undefined) return renamed;
  const frames = token.frames.map(
    (frame): Frame => (frame.type === "loop" ? { ...frame, node: newId(nodes, frame.node) } : frame),
  );
  return { ...renamed, frames };
}

/** Where a node that keeps its id and one that takes it over both have something, the latter's counts. */
function renamedKeys<Value>(record: Readonly<Record<string, Value>>, nodes: NodeMap): Record<string, Value> {
  const entries = Object.entries(record);
  const kept = entries.filter(([node]) => !Object.hasOwn(nodes, node));
  const moved = entries.filter(([node]) => Object.hasOwn(nodes, node));
  return Object.fromEntries([...kept, ...moved.map(([node, value]): [string, Value] => [newId(nodes, node), value])]);
}

function countedOn(visits: RunState["visits"], nodes: NodeMap): RunState["visits"] {
  const counts = new Map(Object.entries(visits));
  for (const [node, count] of Object.entries(visits)) {
    const target = newId(nodes, node);
    counts.set(target, Math.max(counts.get(target) ?? 0, count));
  }
  return Object.fromEntries(counts);
}

function renamedFailure<Told extends { readonly node: string | null }>(failure: Told, nodes: NodeMap): Told {
  return failure.node === null ? failure : { ...failure, node: newId(nodes, failure.node) };
}

function renamedControl(control: RunControl, nodes: NodeMap): RunControl {
  const { forks, undoable, handled } = control;
  return {
    ...control,
    forks: Object.fromEntries(
      Object.entries(forks).map(([step, fork]) => [
        step,
        { ...fork, left: fork.left.map((join) => newId(nodes, join)) },
      ]),
    ),
    undoable: undoable.map((done) => ({ ...done, node: newId(nodes, done.node) })),
    handled: handled && renamedFailure(handled, nodes),
  };
}
