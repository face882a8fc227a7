import type { Json } from "@orderloom/schema/json";
import { Money } from "@orderloom/schema/money";
import { variableOf } from "./rule-fields.ts";
import { type ClauseValue, isGroup, type RuleClause, type RuleQuery, type Scalar } from "./rule-query.ts";

/**
 * Writes what the builder drew as JsonLogic over our closed operations. A single clause stands bare; an empty group
 * is written as one, so that the check can say that something is missing. Never throws: unfinished clauses are
 * written with null, which the check refuses.
 */
export function queryToRule(query: RuleQuery): Json {
  const [only, ...more] = query.rules;
  if (!query.not && only !== undefined && more.length === 0) return writeItem(only);
  return writeGroup(query);
}

function writeItem(item: RuleClause | RuleQuery): Json {
  return isGroup(item) ? writeGroup(item) : writeClause(item);
}

function writeGroup(group: RuleQuery): Json {
  const body = { [group.combinator]: group.rules.map(writeItem) };
  return group.not ? { "!": [body] } : body;
}

function writeClause({ field, operator, value }: RuleClause): Json {
  const left = { var: variableOf(field) };
  const [first = null, second = null] = Array.isArray(value) ? value : [value];
  switch (operator) {
    case "eq":
      return { "==": operands(left, value) };
    case "ne":
      return { "!=": operands(left, value) };
    case "gt":
      return { ">": [left, writeValue(value)] };
    case "ge":
      return { ">=": [left, writeValue(value)] };
    case "lt":
      return { "<": [left, writeValue(value)] };
    case "le":
      return { "<=": [left, writeValue(value)] };
    case "between":
      return { "<=": [writeScalar(first), left, writeScalar(second)] };
    case "any_of":
      return { in: [left, writeList(value)] };
    case "none_of":
      return { "!": [{ in: [left, writeList(value)] }] };
    case "contains":
      return { in: [writeValue(value), left] };
    case "contains_not":
      return { "!": [{ in: [writeValue(value), left] }] };
    case "starts_with":
      return { starts_with: [left, writeValue(value)] };
    case "ends_with":
      return { ends_with: [left, writeValue(value)] };
    case "absent":
      return { "==": [left, null] };
    case "present":
      return { "!=": [left, null] };
  }
}

/** "Equals" without a value yet has one operand, which the check refuses; with null it would mean "is absent". */
function operands(left: Json, value: ClauseValue): readonly Json[] {
  return value === null ? [left] : [left, writeValue(value)];
}

function writeList(value: ClauseValue): Json {
  return Array.isArray(value) ? value.map(writeScalar) : [writeScalar(value)];
}

function writeValue(value: ClauseValue): Json {
  return Array.isArray(value) ? value.map(writeScalar) : writeScalar(value);
}

function writeScalar(value: Scalar): Json {
  const money = Money.safeParse(value);
  if (money.success) return { money: [money.data.minor, money.data.currency] };
  return typeof value === "object" ? null : value;
}
