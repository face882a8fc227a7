import { type GraphProblem, graphWarning } from "../graph-problem.ts";
import type { Port } from "../node.ts";
import { ERROR_PORT_ID } from "../ports.ts";
import { isRoot } from "./check-reach.ts";
import { type GraphView, type NodeView, nameOf } from "./graph-view.ts";
import { reach } from "./reach.ts";
import { splitLevels } from "./split-levels.ts";

/** Joins that wait for more branches than can ever come: every run leaves them as missed. */
export function proveJoins(view: GraphView): readonly GraphProblem[] {
  const joins = [...view.nodes.values()].filter((node) => neededBy(node) !== null);
  if (joins.length === 0) return [];
  const roots = [...view.nodes.values()].filter(isRoot).map(({ node }) => node.id);
  const levels = splitLevels(view, roots);
  return joins.flatMap((join) => {
    const [level, ...others] = [...(levels.get(join.node.id) ?? [])];
    const split = level == null || others.length > 0 ? undefined : view.nodes.get(level);
    return split ? judge(view, join, split) : [];
  });
}

function neededBy({ definition, parsed }: NodeView): number | "all" | null {
  return parsed?.success ? (definition?.joinNeeds?.(parsed.data) ?? null) : null;
}

function judge(view: GraphView, join: NodeView, split: NodeView): readonly GraphProblem[] {
  const branches = (split.ports ?? []).filter(({ id }) => id !== ERROR_PORT_ID);
  const lost = branches.filter((port) => !leadsTo(view, { split, port, join }));
  const need = neededBy(join);
  const needed = need === "all" ? branches.length : (need ?? 0);
  const coming = branches.length - lost.length;
  if (branches.length === 0 || coming >= needed) return [];
  const params = { node: nameOf(join), needed, coming, lost: lost.map(({ label }) => ({ text: label })) };
  return [graphWarning("join_never_full", { params, nodes: [join.node.id, split.node.id] })];
}

function leadsTo(view: GraphView, { split, port, join }: { split: NodeView; port: Port; join: NodeView }): boolean {
  const targets = view.edges.flatMap(({ edge, fault }) =>
    fault === null && edge.from.node === split.node.id && edge.from.port === port.id ? [edge.to.node] : [],
  );
  return reach(view, targets).has(join.node.id);
}
