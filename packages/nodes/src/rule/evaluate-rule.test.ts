import type { Json } from "@orderloom/schema/json";
import { describe, expect, test } from "vitest";
import { REFUND_TRIGGER, scopeWith } from "../testing/order.ts";
import { compileRule } from "./evaluate-rule.ts";

const payable = { var: "order.payable" };
const cny = (minor: number): Json => ({ money: [minor, "CNY"] });
const usd = (minor: number): Json => ({ money: [minor, "USD"] });
const out = (path: string): Json => ({ var: `outputs.${path}` });

const answer = (rule: Json, scope = scopeWith()) => {
  const result = compileRule(rule)(scope);
  return result.type === "value" ? result.value : `${result.expected}/${result.found}`;
};

describe("amounts", () => {
  test.each<[string, Json, boolean | string]>([
    ["exact", { ">=": [payable, cny(120_000)] }, true],
    ["one fen more", { ">=": [payable, cny(120_001)] }, false],
    ["between", { "<=": [cny(100_000), payable, cny(120_000)] }, true],
    ["equal", { "==": [payable, cny(120_000)] }, true],
    ["in a list of amounts", { in: [payable, [cny(1), cny(120_000)]] }, true],
    ["sum of fields", { "==": [{ "+": [payable, cny(1)] }, cny(120_001)] }, true],
    ["thirty per cent, exactly", { "==": [{ "*": [cny(999), 0.1] }, cny(100)] }, true],
    ["a half rounds away from zero", { "==": [{ "*": [cny(-5), 0.5] }, cny(-3)] }, true],
    ["negated", { "<": [{ "-": [payable] }, cny(0)] }, true],
    ["an amount of nothing is false", { "!": [cny(0)] }, true],
    ["another currency", { ">=": [payable, usd(1)] }, "USD/CNY"],
    ["the stated side first", { "<=": [usd(1), payable] }, "USD/CNY"],
    ["not equal does not hide the currency", { "!=": [payable, usd(120_000)] }, "USD/CNY"],
    ["in a list", { in: [payable, [usd(120_000)]] }, "USD/CNY"],
    ["added", { ">": [{ "+": [payable, usd(1)] }, cny(0)] }, "USD/CNY"],
    ["inside a negation", { "!": [{ ">": [payable, usd(1)] }] }, "USD/CNY"],
    ["as a value", { "==": [{ "!!": [{ ">": [payable, usd(1)] }] }, true] }, "USD/CNY"],
  ])("%s", (_name, rule, expected) => {
    expect(answer(rule)).toBe(expected);
  });

  test("a clash of currencies gives way to clauses that settle the answer, wherever they stand", () => {
    const clash = { ">": [payable, usd(1)] };
    const [yes, no] = [{ "==": [1, 1] }, { "==": [1, 2] }];
    expect([answer({ and: [clash, no] }), answer({ and: [no, clash] })]).toEqual([false, false]);
    expect([answer({ or: [clash, yes] }), answer({ or: [yes, clash] })]).toEqual([true, true]);
    expect([answer({ and: [clash, yes] }), answer({ or: [no, clash] })]).toEqual(["USD/CNY", "USD/CNY"]);
  });

  test("outside the safe range there is no answer", () => {
    const rule = { ">": [{ "*": [payable, 9_007_199_254_740_991] }, cny(0)] };
    expect(() => answer(rule)).toThrow(expect.objectContaining({ code: "rule_type" }));
  });
});

describe("values of other systems", () => {
  const scope = scopeWith(
    {},
    { outputs: { http: { n: "10", m: 9, at: "2026-11-21T10:00:00+08:00", text: "x", list: ["a", 7] } } },
  );
  test.each<[string, Json, boolean]>([
    ["numbers written as text are numbers", { ">": [out("http.n"), 9] }, true],
    ["also against another such number", { ">": [out("http.n"), out("http.m")] }, true],
    ["and when both are texts", { ">": [out("http.n"), { var: ["outputs.http.gone", "9"] }] }, true],
    ["a moment with an offset", { "==": [out("http.at"), { var: "order.paidAt" }] }, true],
    ["later", { ">": [out("http.at"), "2026-11-21T01:59:59Z"] }, true],
    ["a text that is no number is not equal to one", { "==": [out("http.text"), 1] }, false],
    ["membership", { in: [7, out("http.list")] }, true],
    ["substring", { in: ["x", out("http.text")] }, true],
    ["what is not there is in nothing", { in: ["x", out("http.gone")] }, false],
    ["what is not there is not more", { ">": [out("http.gone"), 0] }, false],
    ["nor less", { "<": [out("http.gone"), 0] }, false],
    ["nor the sum with it", { ">": [{ "+": [out("http.gone"), 1] }, 0] }, false],
    ["but may have a fallback", { ">": [{ var: ["outputs.http.gone", 5] }, 4] }, true],
    ["the trigger's data", { "==": [{ var: "trigger.type" }, null] }, true],
    ["ends with", { ends_with: [{ var: "order.externalNo" }, "127"] }, true],
  ])("%s", (_name, rule, expected) => {
    expect(answer(rule, scope)).toBe(expected);
  });

  test.each<[string, Json]>([
    ["texts have no order", { ">": [out("http.text"), 1] }],
    ["two texts neither", { "<": [out("http.text"), out("http.n")] }],
    ["a number holds nothing", { in: ["x", out("http.m")] }],
    ["a list does not begin with a text", { starts_with: [out("http.list"), "a"] }],
    ["a list is no summand", { ">": [{ "+": [out("http.list"), 1] }, 0] }],
  ])("%s: rule_type, without the values", (_name, rule) => {
    expect(() => answer(rule, scope)).toThrow(
      expect.objectContaining({ code: "rule_type", params: expect.not.objectContaining({ left: "x" }) }),
    );
  });
});

describe("the refund that started a run", () => {
  const amount: Json = { var: "trigger.refund.amount" };
  const scope = scopeWith({ paid: 10_000 }, { trigger: REFUND_TRIGGER });

  test.each<[string, Json, boolean]>([
    ["at the cent", { ">=": [amount, cny(10_000)] }, true],
    ["one cent more", { ">=": [amount, cny(10_001)] }, false],
    ["against the order", { "==": [amount, { var: "order.paid" }] }, true],
    ["its kind", { "==": [{ var: "trigger.refund.kind" }, "refund_only"] }, true],
    ["what people wrote", { in: ["碎", { var: "trigger.refund.reasonText" }] }, true],
  ])("%s", (_name, rule, expected) => {
    expect(answer(rule, scope)).toBe(expected);
  });

  test("is empty in other runs", () => {
    expect(answer({ ">=": [amount, cny(0)] })).toBe(false);
  });
});

test("without an order its fields are empty", () => {
  const scope = { order: null, outputs: {}, trigger: {} };
  expect(answer({ "==": [payable, null] }, scope)).toBe(true);
  expect(answer({ ">=": [payable, cny(0)] }, scope)).toBe(false);
});

describe("the clause that decided", () => {
  const [yes, no] = [{ "==": [1, 1] }, { "==": [1, 2] }];
  test.each<[string, Json, string]>([
    ["the first false of an and", { and: [yes, no, no] }, "/and/1"],
    ["all of an and", { and: [yes, yes] }, "/and"],
    ["the only one", { and: [yes] }, "/and/0"],
    ["the first true of an or", { or: [no, yes] }, "/or/1"],
    ["none of an or", { or: [no, no] }, "/or"],
    ["inside groups", { and: [yes, { or: [no, no] }] }, "/and/1/or"],
    ["inside a negated group", { "!": [{ and: [yes, no] }] }, "/!/0/and/1"],
    ["a negated clause is itself", { and: [{ "!": yes }] }, "/and/0"],
    ["the whole rule", yes, "/"],
  ])("%s", (_name, rule, clause) => {
    expect(compileRule(rule)(scopeWith()).clause).toBe(clause);
  });
});
