import { expect, test } from "vitest";
import { z } from "zod";
import { ERROR_CODES } from "../error.ts";
import { RULE_OPERATIONS, Rule, RuleProblemCode } from "./rule.ts";

test("operations are a closed list without anything that loops, logs or calls", () => {
  expect(new Set(RULE_OPERATIONS).size).toBe(RULE_OPERATIONS.length);
  const operations: readonly string[] = RULE_OPERATIONS;
  for (const refused of ["log", "method", "map", "filter", "reduce", "all", "some", "none", "merge", "if", "?:"]) {
    expect(operations).not.toContain(refused);
  }
});

test("no operation has a dot, which JsonLogic would read as a path", () => {
  for (const operation of RULE_OPERATIONS) expect(operation).not.toContain(".");
});

test("a rule is any JSON document, edited as a rule", () => {
  const rule = { ">=": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] };
  expect(Rule.parse(rule)).toEqual(rule);
  expect(z.globalRegistry.get(Rule)).toMatchObject({ widget: "rule" });
});

test("every problem of a rule is an error code with a sentence", () => {
  expect(ERROR_CODES).toEqual(expect.arrayContaining([...RuleProblemCode.options]));
});
