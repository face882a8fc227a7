import type { ParamProblem } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import { parseRule } from "./parse-rule.ts";

/**
 * What is wrong with a rule before it is published, empty when nothing is. Every problem carries `clause`, the place
 * in the document. `rule_invalid`: `problem` is `shape`, `operation`, `operands`, `empty`, `var`, `field`, `money`,
 * `choice` or `result`, with the `name` in question. `rule_type`: `operation` cannot take `left` with `right`. `rule_budget`:
 * `limit` is `depth` or `bytes`, with its `max`.
 */
export function checkRule(rule: Json): readonly ParamProblem[] {
  return parseRule(rule).problems;
}
