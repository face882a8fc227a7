import { ERROR_PORT_ID } from "../ports.ts";
import type { EdgeView, GraphView } from "./graph-view.ts";

/** The split whose branch a token walks in, or null outside of all. */
export type Level = string | null;

/**
 * For each node that `roots` lead to, the levels at which tokens can be there: a split's branches are on its level,
 * what follows a join is on the level its split was on. Linear in wires times splits.
 */
export function splitLevels(view: GraphView, roots: readonly string[]): ReadonlyMap<string, ReadonlySet<Level>> {
  const levels = new Map<string, Set<Level>>([...view.nodes.keys()].map((id) => [id, new Set()]));
  const outside = new Map<string, Set<Level>>();
  const closers = new Map<string, Set<string>>();
  const exits = exitsOf(view);
  const queue: { readonly id: string; readonly level: Level }[] = [];

  const enter = (id: string, level: Level) => {
    const known = levels.get(id);
    if (!known || known.has(level)) return;
    known.add(level);
    queue.push({ id, level });
  };
  const leave = (id: string, level: Level) => {
    for (const { edge } of exits.get(id) ?? []) enter(edge.to.node, level);
  };
  const split = (id: string, level: Level) => {
    outside.set(id, (outside.get(id) ?? new Set()).add(level));
    for (const { edge } of exits.get(id) ?? []) enter(edge.to.node, edge.from.port === ERROR_PORT_ID ? level : id);
    for (const join of closers.get(id) ?? []) leave(join, level);
  };
  const join = (id: string, level: string) => {
    closers.set(level, (closers.get(level) ?? new Set()).add(id));
    for (const around of outside.get(level) ?? []) leave(id, around);
  };

  for (const root of roots) enter(root, null);
  for (let at = queue.pop(); at; at = queue.pop()) {
    const definition = view.nodes.get(at.id)?.definition;
    if (definition?.splits) split(at.id, at.level);
    else if (definition?.joins && at.level !== null) join(at.id, at.level);
    else leave(at.id, at.level);
  }
  return levels;
}

function exitsOf({ edges }: GraphView): ReadonlyMap<string, readonly EdgeView[]> {
  const exits = new Map<string, EdgeView[]>();
  for (const view of edges) {
    if (view.fault !== null) continue;
    const { node } = view.edge.from;
    const known = exits.get(node);
    if (known) known.push(view);
    else exits.set(node, [view]);
  }
  return exits;
}
