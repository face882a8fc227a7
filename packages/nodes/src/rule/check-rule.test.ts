import type { Json } from "@orderloom/schema/json";
import { expect, test } from "vitest";
import { checkRule } from "./check-rule.ts";
import { compileRule } from "./evaluate-rule.ts";

const field = (name: string): Json => ({ var: `order.${name}` });

test.each<[string, Json, string, object]>([
  ["no operation", {}, "rule_invalid", { problem: "shape" }],
  ["two in one", { "==": [1, 1], "!=": [1, 1] }, "rule_invalid", { problem: "shape" }],
  ["unknown operation", { pow: [1, 2] }, "rule_invalid", { problem: "operation", name: "pow" }],
  ["reduce", { reduce: [[], 1, 2] }, "rule_invalid", { problem: "operation", name: "reduce" }],
  ["empty group", { and: [] }, "rule_invalid", { problem: "empty", name: "and" }],
  ["too many operands", { "==": [1, 2, 3] }, "rule_invalid", { problem: "operands", least: 2, most: 2 }],
  ["unknown field", { "==": [field("colour"), 1] }, "rule_invalid", { problem: "field", name: "order.colour" }],
  ["personal field", { "==": [field("phone"), "1"] }, "rule_invalid", { problem: "field" }],
  ["a computed name", { "!!": { var: { "+": ["a", "b"] } } }, "rule_invalid", { problem: "var" }],
  ["a name without a place", { "!!": { var: "order" } }, "rule_invalid", { problem: "field" }],
  ["fen and a half", { ">": [field("payable"), { money: [0.5, "CNY"] }] }, "rule_invalid", { problem: "money" }],
  ["unknown field of a refund", { "==": [{ var: "trigger.refund.sum" }, 1] }, "rule_invalid", { problem: "field" }],
  ["a refund as a whole", { "!!": { var: "trigger.refund" } }, "rule_invalid", { problem: "field" }],
  ["a bare refund", { ">": [{ var: "trigger.refund.amount" }, 100] }, "rule_type", { left: "money", right: "number" }],
  ["no currency", { ">": [field("payable"), { money: [1] }] }, "rule_invalid", { problem: "money" }],
  ["a state that does not exist", { "==": [field("state"), "payed"] }, "rule_invalid", { problem: "choice" }],
  ["one of them does not", { in: [field("state"), ["paid", "gone"]] }, "rule_invalid", { problem: "choice" }],
  ["in nothing", { in: [field("city"), []] }, "rule_invalid", { problem: "empty" }],
  ["no yes or no", { "+": [1, 2] }, "rule_invalid", { problem: "result" }],
  ["missing what", { missing: ["order.nothing"] }, "rule_invalid", { problem: "field" }],
  ["an amount without currency", { ">=": [field("payable"), 1000] }, "rule_type", { left: "money", right: "number" }],
  ["texts in order", { "<": [field("externalNo"), "9"] }, "rule_type", { left: "text", right: "text" }],
  ["a number as text", { "==": [field("quantity"), "3"] }, "rule_type", { left: "number", right: "text" }],
  ["a bare date", { ">": [field("paidAt"), "2026-11-11"] }, "rule_type", { left: "moment", right: "text" }],
  ["nothing in order", { ">": [field("paidAt"), null] }, "rule_type", { right: "null" }],
  ["a clause that is a number", { and: [1] }, "rule_type", { left: "boolean", right: "number" }],
  ["money times money", { ">": [{ "*": [field("paid"), field("paid")] }, 1] }, "rule_type", { left: "money" }],
  ["money plus number", { ">": [{ "+": [field("paid"), 1] }, field("paid")] }, "rule_type", { right: "number" }],
  ["tags are no text", { "==": [field("tags"), "vip"] }, "rule_type", { left: "tags" }],
  ["a number in a text", { in: [3, field("city")] }, "rule_type", { left: "number", right: "text" }],
])("%s is refused", (_name, rule, ...[code, params]) => {
  expect(checkRule(rule)[0]).toMatchObject({ code, params });
  expect(() => compileRule(rule)).toThrow(expect.objectContaining({ code }));
});

test("tells every problem, each with its place", () => {
  const rule = { and: [{ "==": [field("a"), 1] }, { or: [{ b: 1 }, { "==": [1, 1] }] }] };
  expect(checkRule(rule).map((problem) => problem.params?.clause)).toEqual(["/and/0/==/0", "/and/1/or/0"]);
});

test.each<[string, Json]>([
  ["a moment with an offset", { ">": [field("paidAt"), "2026-11-11T00:00:00+08:00"] }],
  ["a negated list", { "!": { in: [field("channel"), ["TB", "SHF"]] } }],
  ["an operand without its list", { "!": { var: "order.complete" } }],
  ["a known answer", true],
])("%s is fine", (_name, rule) => {
  expect(checkRule(rule)).toEqual([]);
});
