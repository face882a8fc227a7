import type { Graph } from "./graph.ts";
import { reach } from "./graph-check/reach.ts";

/** The nodes that a token at `node` can come to, that node itself included. */
export function nodesFrom({ edges }: Graph, node: string): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from.node, [...(next.get(from.node) ?? []), to.node]);
  return reach({ next }, [node]);
}
