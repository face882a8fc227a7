import { checkRule } from "@orderloom/nodes/rule/check-rule";
import type { OrderField } from "@orderloom/schema/order/order-fields";
import fc from "fast-check";
import { expect, it } from "vitest";
import { queryToRule } from "./query-to-rule.ts";
import { RULE_FIELDS } from "./rule-fields.ts";
import { type ClauseOperator, type ClauseValue, operatorsOf, type RuleClause, type Scalar } from "./rule-query.ts";

/** What the editor of a field gives once it is filled in. */
function scalarOf(field: OrderField): fc.Arbitrary<Scalar> {
  switch (field.type) {
    case "money":
      return fc.record({ minor: fc.maxSafeInteger(), currency: fc.constantFrom("CNY", "JPY") });
    case "number":
      return fc.integer();
    case "boolean":
      return fc.boolean();
    case "moment":
      return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString());
    case "choice":
      return fc.constantFrom(...(field.choices ?? []).map(({ value }) => value));
    case "text":
    case "tags":
      return fc.stringMatching(/^[\w一-龥]{1,12}$/);
  }
}

function valueFor(field: OrderField, operator: ClauseOperator): fc.Arbitrary<ClauseValue> {
  const scalar = scalarOf(field);
  switch (operator) {
    case "absent":
    case "present":
      return fc.constant(null);
    case "between":
      return fc.tuple(scalar, scalar).map((ends) => [...ends]);
    case "any_of":
    case "none_of":
      return fc.array(scalar, { minLength: 1, maxLength: 3 });
    default:
      return scalar;
  }
}

const finished: fc.Arbitrary<RuleClause> = fc
  .constantFrom(...RULE_FIELDS)
  .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...operatorsOf(field))))
  .chain(([field, operator]) => valueFor(field, operator).map((value) => ({ field: field.path, operator, value })));

it("writes finished drawings as rules that pass the check, whatever field and operator", () => {
  fc.assert(
    fc.property(fc.array(finished, { minLength: 1, maxLength: 5 }), fc.boolean(), (rules, not) => {
      const rule = queryToRule({
        combinator: "or",
        not,
        rules: [rules[0] ?? FALLBACK, { combinator: "and", not: false, rules }],
      });
      expect(checkRule(rule)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it("writes unfinished clauses so that the check refuses them", () => {
  for (const field of RULE_FIELDS) {
    for (const operator of operatorsOf(field)) {
      if (operator === "absent" || operator === "present") continue;
      const value = operator === "between" ? [null, null] : operator === "any_of" || operator === "none_of" ? [] : null;
      const rule = queryToRule({ combinator: "and", not: false, rules: [{ field: field.path, operator, value }] });
      expect(checkRule(rule), `${field.path} ${operator}`).not.toEqual([]);
    }
  }
});

const FALLBACK: RuleClause = { field: "complete", operator: "eq", value: true };
