import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileRule } from "../evaluate-rule.ts";
import { parseRule } from "../parse-rule.ts";
import { comparesMoney } from "../rule-node.ts";
import { ruleScope } from "../rule-scope.ts";
import type { ConditionParams } from "./params.ts";

const ruleOf = oncePer((params: ConditionParams) => compileRule(params.rule));

/** True when amounts of two currencies can meet in the rule: the node then has a port for it. */
export const hasCurrencyPort = oncePer((params: ConditionParams) => comparesMoney(parseRule(params.rule).node));

/** Leaves by `yes` or `no`, by `other_currency` when amounts of two currencies met, and says which clause decided. */
export function evaluateCondition(ctx: EvaluateContext<ConditionParams>): Outcome {
  return failOnError(() => {
    const result = ruleOf(ctx.params)(ruleScope(ctx));
    if (result.type === "value") {
      return {
        type: "goto",
        port: result.value ? "yes" : "no",
        output: { result: result.value },
        decidedBy: result.clause,
      };
    }
    const { expected, found, clause } = result;
    if (!hasCurrencyPort(ctx.params)) return { type: "fail", code: "rule_currency", params: { expected, found } };
    return { type: "goto", port: "other_currency", output: { expected, found }, decidedBy: clause };
  });
}
