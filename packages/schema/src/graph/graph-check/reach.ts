import type { GraphView } from "./graph-view.ts";

/** The nodes that a run starting at any of `from` can come to, those themselves included. */
export function reach(view: Pick<GraphView, "next">, from: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(from);
  // A set hands out what is added while it is walked, so it is its own queue; no recursion, however long the flow.
  for (const id of reached) {
    for (const next of view.next.get(id) ?? []) reached.add(next);
  }
  return reached;
}
