import type { Json } from "@orderloom/schema/json";
import type { LocalizedText } from "@orderloom/schema/language";
import { parseRule } from "./parse-rule.ts";
import type { RuleNode } from "./rule-node.ts";
import { writeNode } from "./write-node.ts";

/**
 * The clause of a rule that decided, as words: `/and/1` → `地址完整`. A group is named by itself or by its operation
 * (`/and`). Null when the rule has no such clause.
 */
export function clauseSentence(rule: Json, clause: string): LocalizedText | null {
  const { node, problems } = parseRule(rule);
  const found = problems.length > 0 ? null : findClause(node, clause);
  return found && { zh: writeNode(found, "zh"), en: writeNode(found, "en") };
}

function findClause(node: RuleNode, clause: string): RuleNode | null {
  if (node.clause === clause) return node;
  if (node.type !== "apply") return null;
  const inside = `${node.clause === "/" ? "" : node.clause}/${node.operation}`;
  if (inside === clause) return node;
  for (const operand of node.operands) {
    const found = findClause(operand, clause);
    if (found) return found;
  }
  return null;
}
