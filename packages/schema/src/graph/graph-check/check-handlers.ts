import { type GraphProblem, graphError } from "../graph-problem.ts";
import { type GraphView, nameOf } from "./graph-view.ts";

/** A failing run goes on at one place, so a flow has one error handler at most. */
export function checkHandlers({ nodes }: GraphView): readonly GraphProblem[] {
  const handlers = [...nodes.values()].filter(({ definition }) => definition?.handlesErrors);
  if (handlers.length < 2) return [];
  const params = { count: handlers.length, nodes: handlers.map(nameOf) };
  return [graphError("handler_repeated", { params, nodes: handlers.map(({ node }) => node.id) })];
}
