import type { Json } from "@orderloom/schema/json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryToRule } from "./query-to-rule.ts";
import { RULE_FIELDS } from "./rule-fields.ts";
import {
  type ClauseOperator,
  type ClauseValue,
  isGroup,
  operatorsOf,
  type RuleClause,
  type RuleQuery,
} from "./rule-query.ts";
import { ruleToQuery } from "./rule-to-query.ts";

const money = fc.record({ minor: fc.maxSafeInteger(), currency: fc.constantFrom("CNY", "USD", "JPY") });
const VALUES = {
  money,
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  moment: fc.constantFrom("2026-11-21T00:00:00.000Z", "2026-01-01T08:30:00.000Z"),
  text: fc.string(),
  tags: fc.string(),
  choice: fc.string(),
  boolean: fc.boolean(),
} as const;

const clause: fc.Arbitrary<RuleClause> = fc
  .constantFrom(...RULE_FIELDS)
  .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...operatorsOf(field))))
  .chain(([field, operator]) =>
    valueFor(operator, VALUES[field.type]).map((value) => ({ field: field.path, operator, value })),
  );

function valueFor(operator: ClauseOperator, one: fc.Arbitrary<ClauseValue>): fc.Arbitrary<ClauseValue> {
  const scalar = one.filter((value) => !Array.isArray(value)).map((value) => (Array.isArray(value) ? null : value));
  switch (operator) {
    case "absent":
    case "present":
      return fc.constant(null);
    case "between":
      return fc.tuple(scalar, scalar).map((ends) => [...ends]);
    case "any_of":
    case "none_of":
      return fc.array(scalar, { maxLength: 4 });
    default:
      return fc.option(scalar);
  }
}

const query: fc.Arbitrary<RuleQuery> = fc.letrec<{ item: RuleClause | RuleQuery; group: RuleQuery }>((tie) => ({
  item: fc.oneof({ maxDepth: 3, depthIdentifier: "rule" }, clause, tie("group")),
  group: fc.record({
    combinator: fc.constantFrom("and" as const, "or" as const),
    not: fc.boolean(),
    rules: fc.array(tie("item"), { maxLength: 4, depthIdentifier: "rule" }),
  }),
})).group;

/** What the root of a read rule always looks like: one clause stands in an `and`, one group stands for itself. */
function canonical(drawn: RuleQuery): RuleQuery {
  const [only, ...more] = drawn.rules;
  if (drawn.not || only === undefined || more.length > 0) return drawn;
  return isGroup(only) ? only : { combinator: "and", not: false, rules: [only] };
}

describe("rule and query", () => {
  it("drawn, written and read again is the same drawing", () => {
    fc.assert(
      fc.property(query, (drawn) => {
        expect(ruleToQuery(queryToRule(drawn))).toEqual(canonical(drawn));
      }),
      { numRuns: 1_000 },
    );
  });

  it("writes money as a literal with its currency, and a single clause bare", () => {
    const drawn: RuleQuery = {
      combinator: "and",
      not: false,
      rules: [{ field: "payable", operator: "ge", value: { minor: 120_000, currency: "CNY" } }],
    };
    expect(queryToRule(drawn)).toEqual({ ">=": [{ var: "order.payable" }, { money: [120_000, "CNY"] }] });
  });

  it.each<[string, Json, RuleClause]>([
    ["a turned comparison", { "<": [5, { var: "order.quantity" }] }, { field: "quantity", operator: "gt", value: 5 }],
    [
      "bare operands",
      { "==": [{ var: ["order.complete"] }, true] },
      { field: "complete", operator: "eq", value: true },
    ],
    ["nothing there", { "==": [{ var: "order.paidAt" }, null] }, { field: "paidAt", operator: "absent", value: null }],
    [
      "an unfinished clause",
      { ">=": [{ var: "order.payable" }, null] },
      { field: "payable", operator: "ge", value: null },
    ],
    [
      "an equation without a value yet",
      { "==": [{ var: "order.city" }] },
      { field: "city", operator: "eq", value: null },
    ],
    [
      "a refund's amount",
      { ">=": [{ var: "trigger.refund.amount" }, { money: [10_000, "CNY"] }] },
      { field: "trigger.refund.amount", operator: "ge", value: { minor: 10_000, currency: "CNY" } },
    ],
    ["a tag", { in: ["vip", { var: "order.tags" }] }, { field: "tags", operator: "contains", value: "vip" }],
  ])("reads %s", (_name, rule, expected) => {
    expect(ruleToQuery(rule)?.rules).toEqual([expected]);
  });

  it.each<[string, Json]>([
    ["another node's output", { "==": [{ var: "outputs.http.status" }, 200] }],
    ["what a trigger brings besides", { "==": [{ var: "trigger.type" }, "OrderPaid"] }],
    ["two fields", { "==": [{ var: "order.paid" }, { var: "order.payable" }] }],
    ["arithmetic", { ">": [{ "*": [{ var: "order.paid" }, 2] }, { money: [1, "CNY"] }] }],
    ["an unknown field", { "==": [{ var: "order.phone" }, "1"] }],
    ["an operator the field has not", { ">": [{ var: "order.city" }, "a"] }],
    [
      "a clause among drawn ones that cannot be",
      { and: [{ "==": [{ var: "order.complete" }, true] }, { missing: ["order.city"] }] },
    ],
    ["no rule at all", null],
  ])("leaves %s to text", (_name, rule) => {
    expect(ruleToQuery(rule)).toBeNull();
  });
});
