import { isJsonObject, type Json } from "@orderloom/schema/json";
import { Money } from "@orderloom/schema/money";
import type { OrderField } from "@orderloom/schema/order/order-fields";
import { fieldOfVariable, ruleField } from "./rule-fields.ts";
import { type ClauseOperator, operatorsOf, type RuleClause, type RuleQuery, type Scalar } from "./rule-query.ts";

/**
 * Reads a JsonLogic rule into what the builder can draw. Null when the rule says something it cannot (fields of other
 * nodes, arithmetic, clauses that compare two fields): such a rule is shown and edited as text, never simplified.
 */
export function ruleToQuery(rule: Json): RuleQuery | null {
  const item = readItem(rule);
  if (item === null) return null;
  return "rules" in item ? item : { combinator: "and", not: false, rules: [item] };
}

function readItem(rule: Json): RuleClause | RuleQuery | null {
  return readGroup(rule) ?? readClause(rule);
}

function readGroup(rule: Json): RuleQuery | null {
  const outer = operation(rule);
  if (outer === null) return null;
  if (outer.name === "!") {
    const [inside = null] = outer.operands;
    const group = readGroup(inside);
    return group && !group.not ? { ...group, not: true } : null;
  }
  if (outer.name !== "and" && outer.name !== "or") return null;
  const rules = outer.operands.map(readItem);
  const known = rules.filter((item) => item !== null);
  return known.length === rules.length ? { combinator: outer.name, not: false, rules: known } : null;
}

function readClause(rule: Json): RuleClause | null {
  const outer = operation(rule);
  if (outer === null) return null;
  if (outer.name === "!") {
    const [inside = null] = outer.operands;
    const clause = readClause(inside);
    const negated = clause && NEGATED[clause.operator];
    return clause && negated ? allowed({ ...clause, operator: negated }) : null;
  }
  const read = READERS[outer.name];
  const clause = read?.(outer.operands) ?? null;
  return clause && allowed(clause);
}

const NEGATED: Readonly<Partial<Record<ClauseOperator, ClauseOperator>>> = {
  any_of: "none_of",
  contains: "contains_not",
};

type ReadOperands = (operands: readonly Json[]) => RuleClause | null;

const READERS: Readonly<Record<string, ReadOperands>> = {
  "==": (operands) => equality(operands, { value: "eq", nothing: "absent" }),
  "!=": (operands) => equality(operands, { value: "ne", nothing: "present" }),
  ">": (operands) => comparison(operands, { straight: "gt", turned: "lt" }),
  ">=": (operands) => comparison(operands, { straight: "ge", turned: "le" }),
  "<": (operands) => comparison(operands, { straight: "lt", turned: "gt" }),
  "<=": (operands) => between(operands) ?? comparison(operands, { straight: "le", turned: "ge" }),
  in: membership,
  starts_with: (operands) => textual(operands, "starts_with"),
  ends_with: (operands) => textual(operands, "ends_with"),
};

function equality(
  operands: readonly Json[],
  name: { value: ClauseOperator; nothing: ClauseOperator },
): RuleClause | null {
  const clause = comparison(operands, { straight: name.value, turned: name.value });
  const isUnfinished = operands.length === 1;
  if (clause === null || clause.value !== null || isUnfinished) return clause;
  const field = ruleField(clause.field);
  return field && operatorsOf(field).includes(name.nothing) ? { ...clause, operator: name.nothing } : null;
}

function comparison(
  [left = null, right = null, ...more]: readonly Json[],
  name: { straight: ClauseOperator; turned: ClauseOperator },
): RuleClause | null {
  if (more.length > 0) return null;
  const field = fieldOf(left);
  const [operator, literal] = field ? [name.straight, right] : [name.turned, left];
  const path = field ?? fieldOf(right);
  const value = scalarOf(literal);
  return path !== null && value !== undefined ? { field: path.path, operator, value } : null;
}

function between([low = null, middle = null, high, ...more]: readonly Json[]): RuleClause | null {
  const field = fieldOf(middle);
  const ends = [scalarOf(low), scalarOf(high ?? null)];
  const known = ends.filter((end) => end !== undefined);
  if (field === null || high === undefined || more.length > 0 || known.length < 2) return null;
  return { field: field.path, operator: "between", value: known };
}

function membership([needle = null, haystack = null]: readonly Json[]): RuleClause | null {
  const field = fieldOf(needle);
  if (field && Array.isArray(haystack)) {
    const values = haystack.map(scalarOf);
    const known = values.filter((value) => value !== undefined);
    return known.length === values.length ? { field: field.path, operator: "any_of", value: known } : null;
  }
  const container = fieldOf(haystack);
  const value = scalarOf(needle);
  return container && value !== undefined ? { field: container.path, operator: "contains", value } : null;
}

function textual([left = null, right = null]: readonly Json[], operator: ClauseOperator): RuleClause | null {
  const field = fieldOf(left);
  const value = scalarOf(right);
  return field && value !== undefined ? { field: field.path, operator, value } : null;
}

/** A clause whose operator the field does not offer would be changed by drawing it. */
function allowed(clause: RuleClause): RuleClause | null {
  const field = ruleField(clause.field);
  return field && operatorsOf(field).includes(clause.operator) ? clause : null;
}

function operation(rule: Json): { name: string; operands: readonly Json[] } | null {
  if (!isJsonObject(rule)) return null;
  const [entry, ...more] = Object.entries(rule);
  if (entry === undefined || more.length > 0) return null;
  const [name, raw] = entry;
  return { name, operands: Array.isArray(raw) ? raw : [raw] };
}

function fieldOf(value: Json): OrderField | null {
  const read = operation(value);
  const [path, ...more] = read?.operands ?? [];
  if (read?.name !== "var" || typeof path !== "string" || more.length > 0) return null;
  return fieldOfVariable(path) ?? null;
}

function scalarOf(value: Json): Scalar | undefined {
  if (typeof value !== "object" || value === null) return value;
  const read = operation(value);
  if (read?.name !== "money") return undefined;
  const [minor, currency] = read.operands;
  return Money.safeParse({ minor, currency }).data;
}
