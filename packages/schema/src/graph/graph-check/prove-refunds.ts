import { type GraphProblem, graphWarning } from "../graph-problem.ts";
import { type GraphView, type NodeView, nameOf } from "./graph-view.ts";
import { makesCalls, namesOf, pays, wayTo } from "./way-to.ts";

/**
 * Money that leaves with nobody to look after it: a payment whose failure ends the run or passes for success, and steps
 * after a payment that may fail though what was paid cannot be taken back. A flow with an error handler looks after all.
 */
export function proveRefunds(view: GraphView): readonly GraphProblem[] {
  const nodes = [...view.nodes.values()];
  if (nodes.some(({ definition }) => definition?.handlesErrors)) return [];
  return nodes.filter(pays).flatMap((node) => [...failureLost(node), ...notMadeUp(view, node)]);
}

function failureLost(node: NodeView): readonly GraphProblem[] {
  if (node.node.onError === "port") return [];
  return [graphWarning("refund_failure_lost", { params: { node: nameOf(node) }, nodes: [node.node.id] })];
}

function notMadeUp(view: GraphView, paying: NodeView): readonly GraphProblem[] {
  const way = wayTo(view, paying.node.id, { goal: mayFail });
  const last = way?.at(-1);
  if (!way || !last) return [];
  const params = { node: nameOf(last), pay: nameOf(paying), way: namesOf(way) };
  return [graphWarning("refund_not_made_up", { params, nodes: [last.node.id, paying.node.id] })];
}

function mayFail(node: NodeView): boolean {
  return makesCalls(node) && !pays(node) && node.node.onError === "stop";
}
