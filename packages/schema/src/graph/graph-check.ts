import type { Graph } from "./graph.ts";
import { checkBranches } from "./graph-check/check-branches.ts";
import { checkCycles } from "./graph-check/check-cycles.ts";
import { checkEdges } from "./graph-check/check-edges.ts";
import { checkGroups } from "./graph-check/check-groups.ts";
import { checkHandlers } from "./graph-check/check-handlers.ts";
import { checkIds } from "./graph-check/check-ids.ts";
import { checkJoins } from "./graph-check/check-joins.ts";
import { checkLoops } from "./graph-check/check-loops.ts";
import { checkParams } from "./graph-check/check-params.ts";
import { checkReach } from "./graph-check/check-reach.ts";
import { checkSize } from "./graph-check/check-size.ts";
import { checkTriggers } from "./graph-check/check-triggers.ts";
import { checkTypes } from "./graph-check/check-types.ts";
import { checkWires } from "./graph-check/check-wires.ts";
import { type GraphView, viewGraph } from "./graph-check/graph-view.ts";
import { proveJoins } from "./graph-check/prove-joins.ts";
import { provePersonal } from "./graph-check/prove-personal.ts";
import { proveRefunds } from "./graph-check/prove-refunds.ts";
import { proveRepeats } from "./graph-check/prove-repeats.ts";
import { proveWaits } from "./graph-check/prove-waits.ts";
import type { GraphProblem } from "./graph-problem.ts";
import type { Catalogue } from "./node.ts";

const CHECKS: readonly ((view: GraphView) => readonly GraphProblem[])[] = [
  checkSize,
  checkIds,
  checkTriggers,
  checkTypes,
  checkParams,
  checkEdges,
  checkWires,
  checkBranches,
  checkReach,
  checkCycles,
  checkLoops,
  checkJoins,
  checkHandlers,
  checkGroups,
  proveJoins,
  proveWaits,
  proveRefunds,
  proveRepeats,
  provePersonal,
];

/**
 * All that is wrong with a graph, errors and warnings, in a stable order. Pure and linear in the size of the graph:
 * the designer asks after every edit, the server before it publishes. Nothing is thrown on any graph that zod let in.
 */
export function checkGraph(graph: Graph, catalogue: Catalogue): readonly GraphProblem[] {
  const view = viewGraph(graph, catalogue);
  return CHECKS.flatMap((check) => check(view));
}

/** True when none of the problems keeps the graph from being published. */
export function isPublishable(problems: readonly GraphProblem[]): boolean {
  return problems.every((problem) => problem.severity !== "error");
}
