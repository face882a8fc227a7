import type { ErrorParams } from "@orderloom/schema/error";
import type { ParamProblem } from "@orderloom/schema/graph/node";

type RuleProblemCode = "rule_invalid" | "rule_budget" | "rule_type";

/** A problem of a rule; `clause` says where in the document it is. */
export function ruleProblem(code: RuleProblemCode, clause: string, params: ErrorParams): ParamProblem {
  return { code, params: { clause, ...params } };
}
