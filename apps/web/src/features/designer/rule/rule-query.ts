import { Money } from "@orderloom/schema/money";
import type { FieldType, OrderField } from "@orderloom/schema/order/order-fields";
import { z } from "zod";

/** What a clause can ask of a field. Between includes both ends. */
export const CLAUSE_OPERATORS = [
  "eq",
  "ne",
  "gt",
  "ge",
  "lt",
  "le",
  "between",
  "any_of",
  "none_of",
  "contains",
  "contains_not",
  "starts_with",
  "ends_with",
  "absent",
  "present",
] as const;
export const ClauseOperator = z.enum(CLAUSE_OPERATORS);
export type ClauseOperator = z.infer<typeof ClauseOperator>;

const Scalar = z.union([z.string(), z.number(), z.boolean(), Money, z.null()]);
export type Scalar = z.infer<typeof Scalar>;

/** The right side of a clause: one value, the two ends of `between`, a list, or null while nothing is entered. */
export const ClauseValue = z.union([Scalar, z.array(Scalar)]);
export type ClauseValue = z.infer<typeof ClauseValue>;

export type RuleClause = { readonly field: string; readonly operator: ClauseOperator; readonly value: ClauseValue };

/** A rule as the builder draws it: clauses and groups of clauses. `field` is a path of RULE_FIELDS. */
export type RuleQuery = {
  readonly combinator: "and" | "or";
  readonly not: boolean;
  readonly rules: readonly (RuleClause | RuleQuery)[];
};

const ORDERED = ["ge", "gt", "le", "lt", "eq", "ne", "between", "absent", "present"] as const;

const OPERATORS: Readonly<Record<FieldType, readonly ClauseOperator[]>> = {
  money: ORDERED,
  number: ORDERED,
  moment: ["ge", "lt", "between", "absent", "present"],
  text: ["eq", "ne", "any_of", "none_of", "contains", "contains_not", "starts_with", "ends_with", "absent", "present"],
  choice: ["eq", "ne", "any_of", "none_of"],
  boolean: ["eq"],
  tags: ["contains", "contains_not"],
};

/** The operators that make sense for a field, the usual one first. */
export function operatorsOf(field: OrderField): readonly ClauseOperator[] {
  return OPERATORS[field.type];
}

export function isGroup(item: RuleClause | RuleQuery): item is RuleQuery {
  return "rules" in item;
}

/** The value that a clause starts with after its field or operator changed. */
export function emptyValue(operator: ClauseOperator, field: OrderField | undefined): ClauseValue {
  if (operator === "between") return [null, null];
  if (operator === "any_of" || operator === "none_of") return [];
  return field?.type === "boolean" && operator === "eq" ? true : null;
}
