import type { Json } from "@orderloom/schema/json";
import { expect, test } from "vitest";
import { renderTemplate } from "../template/render-template.ts";
import { templateScope } from "../template/template-scope.ts";
import { contextWith, orderWith, scopeWith } from "../testing/order.ts";
import { checkRule } from "./check-rule.ts";
import { compileRule } from "./evaluate-rule.ts";

const custom = { tableNo: "12", deposit: 1_250, covers: 4, rxNo: true, due: "2026-11-22T08:00:00.000Z" };
const field = (path: string): Json => ({ var: `order.custom.${path}` });

test.each<[string, Json, boolean]>([
  ["a text", { "==": [field("text.tableNo"), "12"] }, true],
  ["an amount, in the order's currency", { ">=": [field("money.deposit"), { money: [1_250, "CNY"] }] }, true],
  ["a number", { "<": [field("number.covers"), 4] }, false],
  ["a personal one is filled in", { "!!": [field("given.rxNo")] }, true],
  ["what is not there", { "!!": [field("given.other")] }, false],
  ["under another type nothing is there", { "==": [field("number.tableNo"), 12] }, false],
])("C209 a rule asks of %s", (_name, rule, expected) => {
  expect(checkRule(rule)).toEqual([]);
  expect(compileRule(rule)(scopeWith({ custom }))).toMatchObject({ type: "value", value: expected });
});

test("a path that names no type is a problem before it is published", () => {
  expect(checkRule({ "==": [field("tableNo"), "12"] })).not.toEqual([]);
  expect(checkRule({ ">": [field("money.deposit"), 3] })).not.toEqual([]);
});

test("a text names them the same way", () => {
  const scope = templateScope(contextWith({}, { order: { facts: orderWith({ custom }) } }));
  expect(renderTemplate("{{ order.custom.text.tableNo }}/{{ order.custom.money.deposit }}", scope)).toBe(
    "12/12.50 CNY",
  );
  expect(renderTemplate("{{ order.custom.text.none }}", scope)).toBe("");
});
