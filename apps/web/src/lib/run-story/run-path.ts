import type { Graph } from "@orderloom/schema/graph/graph";
import type { RunStep } from "./run-steps.ts";

/** The way a run took through its graph, as the canvas lights it. */
export type RunPath = {
  readonly nodes: ReadonlyMap<string, RunStep["status"]>;
  readonly edges: ReadonlySet<string>;
};

/** Each node as its last visit left it, and every wire by which a token went on. */
export function runPath(steps: readonly RunStep[], graph: Pick<Graph, "edges">): RunPath {
  const nodes = new Map(steps.map(({ node, status }) => [node.id, status]));
  const left = new Set(steps.flatMap(({ node, leftBy }) => leftBy.map((port) => `${node.id} ${port}`)));
  const edges = graph.edges.filter(({ from }) => left.has(`${from.node} ${from.port}`)).map(({ id }) => id);
  return { nodes, edges: new Set(edges) };
}
