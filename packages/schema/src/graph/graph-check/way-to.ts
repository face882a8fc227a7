import type { Json } from "../../json.ts";
import { type GraphView, type NodeView, nameOf } from "./graph-view.ts";

/** Nodes from the first to the last of a way along the wires. */
export type Way = readonly NodeView[];

/**
 * A shortest way from a node to one that is looked for, both included; null when none leads there. No way goes on
 * through a node that `stops` it.
 */
export function wayTo(
  view: GraphView,
  from: string,
  find: { readonly goal: (node: NodeView) => boolean; readonly stops?: (node: NodeView) => boolean },
): Way | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  // A map hands out what is added while it is walked, so it is its own queue.
  for (const [id] of cameFrom) {
    const node = view.nodes.get(id);
    if (!node) continue;
    if (id !== from && find.goal(node)) return wayBack(view, cameFrom, id);
    if (id !== from && find.stops?.(node)) continue;
    for (const next of view.next.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  return null;
}

function wayBack(view: GraphView, cameFrom: ReadonlyMap<string, string | null>, to: string): Way {
  const way: NodeView[] = [];
  for (let id: string | null = to; id !== null; id = cameFrom.get(id) ?? null) {
    const node = view.nodes.get(id);
    if (node) way.unshift(node);
  }
  return way;
}

/** A way as its sentence names it. */
export function namesOf(way: Way): readonly Json[] {
  return way.map(nameOf);
}

/** True for nodes that have something done outside. */
export function makesCalls({ definition }: NodeView): boolean {
  return definition?.effects.includes("call.make") ?? false;
}

/** True for nodes that pay money out. */
export function pays(node: NodeView): boolean {
  return makesCalls(node) && (node.definition?.effects.includes("refund.set_state") ?? false);
}
