import { type GraphProblem, graphError } from "../graph-problem.ts";
import { findCycles } from "./find-cycles.ts";
import { type GraphView, nameOf } from "./graph-view.ts";

/** Going round is the business of loop nodes, which count their rounds; every other cycle would never end. */
export function checkCycles(view: GraphView): readonly GraphProblem[] {
  const plain = new Set<string>();
  for (const [id, { definition }] of view.nodes) if (!definition?.loops) plain.add(id);
  const next = new Map([...plain].map((id) => [id, (view.next.get(id) ?? []).filter((to) => plain.has(to))]));
  return findCycles(next).map((members) => {
    const inside = new Set(members);
    const nodes = [...view.nodes.keys()].filter((id) => inside.has(id));
    const edges = view.edges
      .filter(({ edge, fault }) => fault === null && inside.has(edge.from.node) && inside.has(edge.to.node))
      .map(({ edge }) => edge.id);
    const names = nodes.slice(0, NAMED).flatMap((id) => {
      const node = view.nodes.get(id);
      return node ? [nameOf(node)] : [];
    });
    return graphError("cycle_without_loop", { params: { nodes: names, count: nodes.length }, nodes, edges });
  });
}

/** How many nodes of a cycle its sentence names. */
const NAMED = 5;
