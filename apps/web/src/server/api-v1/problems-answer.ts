import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import { answer } from "./define-route.ts";

/** Answers that a graph has errors, with all that is wrong with it. */
export function problemsAnswer(problems: readonly GraphProblem[]): Response {
  return answer({ error: { code: "graph_invalid", params: {} }, problems }, 422);
}
