import { type GraphProblem, graphError } from "../graph-problem.ts";
import { type GraphView, type NodeView, nameOf } from "./graph-view.ts";
import { reach } from "./reach.ts";

/** A round that never comes back to its loop would be the only one. */
export function checkLoops(view: GraphView): readonly GraphProblem[] {
  return [...view.nodes.values()].flatMap((node) =>
    (node.definition?.loops ?? []).flatMap((port) => (comesBack(view, node, port) ? [] : [neverReturns(node, port)])),
  );
}

function comesBack(view: GraphView, { node }: NodeView, port: string): boolean {
  const targets = view.edges.flatMap(({ edge, fault }) =>
    fault === null && edge.from.node === node.id && edge.from.port === port ? [edge.to.node] : [],
  );
  return reach(view, targets).has(node.id);
}

function neverReturns(view: NodeView, port: string): GraphProblem {
  const label = view.ports?.find(({ id }) => id === port)?.label;
  const params = { node: nameOf(view), port: label ? { text: label } : port };
  return graphError("loop_never_returns", { params, nodes: [view.node.id] });
}
