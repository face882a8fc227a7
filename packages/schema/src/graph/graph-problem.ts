import type { ErrorCode, ErrorParams } from "../error.ts";

/** What can be wrong with a graph, beyond the refusals of a node's own check. Sentences: `messages/problems.ts`. */
export const GRAPH_PROBLEM_CODES = [
  "flow_too_many_nodes",
  "flow_hard_to_draw",
  "flow_too_large",
  "id_duplicate",
  "trigger_missing",
  "node_type_unknown",
  "node_version_unknown",
  "param_missing",
  "param_wrong",
  "param_not_a_choice",
  "param_too_small",
  "param_too_large",
  "param_too_short",
  "param_too_long",
  "param_not_known",
  "reference_missing",
  "option_refused",
  "edge_node_missing",
  "edge_port_missing",
  "edge_into_trigger",
  "port_has_two_wires",
  "branch_missing",
  "error_port_unwired",
  "node_unreachable",
  "order_out_of_reach",
  "cycle_without_loop",
  "loop_never_returns",
  "join_without_split",
  "join_of_two_splits",
  "port_open",
  "split_into_itself",
  "handler_repeated",
  "group_node_missing",
  "join_never_full",
  "wait_unlimited",
  "refund_failure_lost",
  "refund_not_made_up",
  "effect_repeats",
  "personal_leaves",
  "approval_nobody",
  "test_red",
  "test_not_run",
] as const;
export type GraphProblemCode = (typeof GRAPH_PROBLEM_CODES)[number];

/** An error keeps a graph from being published; a warning only says what is probably not meant. */
export type ProblemSeverity = "error" | "warning";

/**
 * One thing wrong with a graph: where (ids of nodes and edges, and `path` inside the params of the one node), what
 * (the code), and the values of its sentence.
 */
export type GraphProblem = {
  readonly code: GraphProblemCode | ErrorCode;
  readonly severity: ProblemSeverity;
  readonly params: ErrorParams;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Dotted path inside the params, e.g. `audience.role`. */
  readonly path?: string;
};

/** A problem that keeps the graph from being published. */
export function graphError(
  code: GraphProblem["code"],
  place: Partial<Omit<GraphProblem, "code" | "severity">>,
): GraphProblem {
  return { code, severity: "error", params: {}, nodes: [], edges: [], ...place };
}

/** A problem that only warns. */
export function graphWarning(
  code: GraphProblem["code"],
  place: Partial<Omit<GraphProblem, "code" | "severity">>,
): GraphProblem {
  return { ...graphError(code, place), severity: "warning" };
}
