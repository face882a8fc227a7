import { type GraphProblem, graphError } from "../graph-problem.ts";
import { isRoot } from "./check-reach.ts";
import { type GraphView, type NodeView, nameOf } from "./graph-view.ts";
import { type Level, splitLevels } from "./split-levels.ts";

/** Each join belongs to one split, and no split is come back to out of its own branches. */
export function checkJoins(view: GraphView): readonly GraphProblem[] {
  const nodes = [...view.nodes.values()];
  if (!nodes.some(({ definition }) => definition?.splits || definition?.joins)) return [];
  const roots = nodes.filter(isRoot).map(({ node }) => node.id);
  const levels = splitLevels(view, roots);
  return nodes.flatMap((node) => {
    const here = levels.get(node.node.id) ?? new Set<Level>();
    if (node.definition?.joins) return joinProblems(view, node, here);
    if (!node.definition?.splits || !here.has(node.node.id)) return [];
    return [graphError("split_into_itself", { params: { node: nameOf(node) }, nodes: [node.node.id] })];
  });
}

function joinProblems(view: GraphView, join: NodeView, levels: ReadonlySet<Level>): readonly GraphProblem[] {
  const place = { nodes: [join.node.id] };
  const node = nameOf(join);
  if (levels.has(null)) return [graphError("join_without_split", { ...place, params: { node } })];
  if (levels.size < 2) return [];
  const splits = [...levels].flatMap((id) => {
    const split = id === null ? undefined : view.nodes.get(id);
    return split ? [nameOf(split)] : [];
  });
  return [graphError("join_of_two_splits", { ...place, params: { node, splits, count: splits.length } })];
}
