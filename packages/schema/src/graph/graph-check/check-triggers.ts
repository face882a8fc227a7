import { type GraphProblem, graphError } from "../graph-problem.ts";
import type { GraphView } from "./graph-view.ts";

/** A flow needs something that starts it. Several triggers are fine: each starts runs of its own. */
export function checkTriggers({ nodes }: GraphView): readonly GraphProblem[] {
  const starts = [...nodes.values()].some(({ definition }) => definition === null || definition.family === "trigger");
  return starts ? [] : [graphError("trigger_missing", {})];
}
