import { type GraphProblem, graphError } from "../graph-problem.ts";
import { findCycles } from "./find-cycles.ts";
import { type EdgeView, type GraphView, nameOf } from "./graph-view.ts";

/** Going round is the business of loop nodes, which count their rounds; every other cycle would never end. */
export function checkCycles(view: GraphView): readonly GraphProblem[] {
  const plain = view.edges.filter((edge) => edge.fault === null && !beginsRound(view, edge));
  const next = new Map<string, string[]>([...view.nodes.keys()].map((id) => [id, []]));
  for (const { edge } of plain) next.get(edge.from.node)?.push(edge.to.node);
  return findCycles(next).map((members) => {
    const inside = new Set(members);
    const nodes = [...view.nodes.keys()].filter((id) => inside.has(id));
    const edges = plain
      .filter(({ edge }) => inside.has(edge.from.node) && inside.has(edge.to.node))
      .map(({ edge }) => edge.id);
    const names = nodes.slice(0, NAMED).flatMap((id) => {
      const node = view.nodes.get(id);
      return node ? [nameOf(node)] : [];
    });
    return graphError("cycle_without_loop", { params: { nodes: names, count: nodes.length }, nodes, edges });
  });
}

/** True for wires from a port by which a loop begins its rounds. */
function beginsRound({ nodes }: GraphView, { edge }: EdgeView): boolean {
  return nodes.get(edge.from.node)?.definition?.loops?.includes(edge.from.port) ?? false;
}

/** How many nodes of a cycle its sentence names. */
const NAMED = 5;
