import type { RuleGroupType, RuleType } from "react-querybuilder";
import { ruleField } from "./rule-fields.ts";
import { ClauseOperator, ClauseValue, emptyValue, isGroup, type RuleClause, type RuleQuery } from "./rule-query.ts";

/** The builder library's words for a drawing. Its types go no further than this file and the builder itself. */
export type BuilderQuery = RuleGroupType;

export function toBuilder(query: RuleQuery): BuilderQuery {
  return {
    combinator: query.combinator,
    not: query.not,
    rules: query.rules.map((item) => (isGroup(item) ? toBuilder(item) : { ...item })),
  };
}

/** Reads the drawing back. What the library holds as a value is checked, for its types promise nothing. */
export function fromBuilder(query: BuilderQuery): RuleQuery {
  return {
    combinator: query.combinator === "or" ? "or" : "and",
    not: query.not === true,
    rules: query.rules.map((item) => ("rules" in item ? fromBuilder(item) : clauseOf(item))),
  };
}

/** The same drawing with every value made fit for its operator; ids stay, so that fields keep the focus. */
export function fitValues(query: BuilderQuery): BuilderQuery {
  const rules = query.rules.map((item) =>
    "rules" in item ? fitValues(item) : { ...item, value: clauseOf(item).value },
  );
  return { ...query, rules };
}

function clauseOf(rule: RuleType): RuleClause {
  const operator = ClauseOperator.safeParse(rule.operator).data ?? "eq";
  const value = ClauseValue.safeParse(rule.value).data ?? null;
  const fits = fitsOperator(operator, value);
  return { field: rule.field, operator, value: fits ? value : emptyValue(operator, ruleField(rule.field)) };
}

function fitsOperator(operator: ClauseOperator, value: ClauseValue): boolean {
  switch (operator) {
    case "between":
      return Array.isArray(value) && value.length === 2;
    case "any_of":
    case "none_of":
      return Array.isArray(value);
    case "absent":
    case "present":
      return value === null;
    default:
      return !Array.isArray(value);
  }
}
