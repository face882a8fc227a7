import { type GraphProblem, graphError, graphWarning } from "../graph-problem.ts";
import type { NodeDefinition } from "../node.ts";
import { type GraphView, type NodeView, nameOf } from "./graph-view.ts";
import { reach } from "./reach.ts";

/** Nodes that no run can come to, and order effects that a run without an order would come to. */
export function checkReach(view: GraphView): readonly GraphProblem[] {
  const starts = [...view.nodes.values()].filter(mayStart);
  if (starts.length === 0) return [];
  const roots = [...view.nodes.values()].filter(isRoot);
  const reached = reach(
    view,
    roots.map(({ node }) => node.id),
  );
  const lost = [...view.nodes.values()].filter(({ node }) => !reached.has(node.id));
  return [
    ...lost.map((node) => graphWarning("node_unreachable", { params: { node: nameOf(node) }, nodes: [node.node.id] })),
    ...orderlessProblems(view, roots),
  ];
}

/** True where runs begin, or go on after a failure. */
export function isRoot(node: NodeView): boolean {
  return mayStart(node) || node.definition?.handlesErrors === true;
}

/** An unknown node may be a trigger; taking it for one spares a second problem for each node behind it. */
function mayStart({ definition }: NodeView): boolean {
  return definition === null || definition.family === "trigger";
}

function orderlessProblems(view: GraphView, roots: readonly NodeView[]): readonly GraphProblem[] {
  const orderless = roots.filter(
    ({ definition, parsed }) =>
      definition && !definition.handlesErrors && parsed?.success && !bringsOrder(definition, parsed.data),
  );
  if (orderless.length === 0) return [];
  // Whatever starts without an order can also fail and come to the handler.
  const reached = reach(
    view,
    [...orderless, ...roots.filter(({ definition }) => definition?.handlesErrors)].map(({ node }) => node.id),
  );
  return [...reached].flatMap((id) => {
    const node = view.nodes.get(id);
    if (!node?.definition?.effects.some((effect) => effect.startsWith("order."))) return [];
    return [graphError("order_out_of_reach", { params: { node: nameOf(node) }, nodes: [id] })];
  });
}

/**
 * A trigger that listens to order events or selects orders starts runs about an order; one that is called may, as its
 * caller is, and so may one that people start, unless it says that there is none.
 */
function bringsOrder(definition: NodeDefinition, params: unknown): boolean {
  const spec = definition.trigger?.(params);
  if (!spec) return false;
  const { events, called, schedule, manual } = spec;
  const mayName = manual !== undefined && manual.order !== "none";
  return events.length > 0 || called === true || mayName || (schedule?.orders ?? null) !== null;
}
