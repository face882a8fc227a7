import { OrderloomError } from "@orderloom/schema/error";
import type { RuleResult } from "@orderloom/schema/graph/rule";
import type { Json } from "@orderloom/schema/json";
import { compileDecision } from "./compile-node.ts";
import { parseRule } from "./parse-rule.ts";
import type { RuleNode } from "./rule-node.ts";
import type { RuleScope } from "./rule-scope.ts";

/** A rule ready to be asked; pure, so it may be kept as long as its version. */
export type CompiledRule = (scope: RuleScope) => RuleResult;

/**
 * Compiles a JsonLogic rule once; throws `rule_invalid`, `rule_type` or `rule_budget` with the first problem.
 *
 * The compiled rule differs from plain JsonLogic where that would mislead: fields are read as own properties of a
 * listed place only; numbers, amounts and moments are compared as such, never as text; a comparison with a value
 * that is not there is false; amounts of two currencies give `currency` instead of an answer. A currency clash does
 * not decide what the other clauses decide already: `and` with a false clause is false, `or` with a true one true.
 * Asking throws `rule_type` when values of other systems have no order, `rule_budget` past 10,000 steps.
 */
export function compileRule(rule: Json): CompiledRule {
  const { node, problems } = parseRule(rule);
  const [problem] = problems;
  if (problem) throw new OrderloomError(problem.code, problem.params ? { params: problem.params } : {});
  return compileParsed(node);
}

function compileParsed(node: RuleNode): CompiledRule {
  const decide = compileDecision(node);
  return (scope) => decide(scope, { steps: 0 });
}
