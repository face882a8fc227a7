import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileRule } from "../../rule/evaluate-rule.ts";
import { ruleScope } from "../../rule/rule-scope.ts";
import type { WhileParams } from "./params.ts";

const ruleOf = oncePer((params: WhileParams) => compileRule(params.rule));

/** Asks the rule before each round. */
export function evaluateWhile(ctx: EvaluateContext<WhileParams>): Outcome {
  return failOnError(() => {
    const round = ctx.loop?.round ?? 0;
    const result = ruleOf(ctx.params)(ruleScope(ctx));
    if (result.type !== "value") {
      return { type: "fail", code: "rule_currency", params: { expected: result.expected, found: result.found } };
    }
    if (!result.value) return { type: "goto", port: "done", output: { round }, decidedBy: result.clause };
    if (round >= ctx.params.limit) return { type: "goto", port: "limit", output: { round } };
    return { type: "again", port: "again", output: { round: round + 1 } };
  });
}
