import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { describe, expect, test } from "vitest";
import { scopeWith } from "../testing/order.ts";
import { checkRule } from "./check-rule.ts";
import { compileRule } from "./evaluate-rule.ts";
import { ruleSentence } from "./rule-sentence.ts";

/** The worst allowed time of one refusal. */
const STOPPED_MS = 50;

const nested = (levels: number, wrap: (inner: Json) => Json): Json => {
  let rule: Json = true;
  for (let level = 0; level < levels; level += 1) rule = wrap(rule);
  return rule;
};

/** The best of three, so that a busy machine does not fail the test. */
function quickestMs(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return Math.min(...times);
}

const attacks: readonly (readonly [string, Json])[] = [
  ["constructor", { "!!": { var: "constructor.constructor" } }],
  ["constructor of the order", { "!!": { var: "order.constructor" } }],
  ["__proto__", { "!!": { var: "__proto__" } }],
  ["__proto__ of the order", { "!!": { var: "order.__proto__.polluted" } }],
  ["a name as a list", { "!!": { var: ["a", "__proto__", "x"] } }],
  ["an escaped name", JSON.parse('{"!!":{"var":"order.\\u005f\\u005fproto__"}}')],
  ["method", { method: ["order", "toString", []] }],
  ["log", { log: "x" }],
  ["an operation named __proto__", JSON.parse('{"__proto__":[1]}')],
  ["an operation of Object", { toString: [] }],
  ["hasOwnProperty", { hasOwnProperty: ["x"] }],
  ["map", { map: [[1], { var: "" }] }],
  ["the whole data", { "==": [{ var: "" }, 1] }],
  ["a dotted operation", { "String.fromCharCode": [1] }],
  ["ten thousand negations", nested(10_000, (inner) => ({ "!": [inner] }))],
  ["ten thousand bare negations", nested(10_000, (inner) => ({ "!": inner }))],
  ["ten thousand lists", nested(10_000, (inner) => [inner])],
  ["doubling by sharing", nested(60, (inner) => ({ and: [inner, inner] }))],
  ["doubling lists", { in: [1, nested(40, (inner) => [inner, inner])] }],
  ["merge and reduce", { reduce: [[1, 1], { merge: [{ var: "accumulator" }, { var: "accumulator" }] }, [1]] }],
  ["a million operands", { and: Array.from({ length: 1_000_000 }, () => true) }],
  ["a text of a million", { "==": [{ var: "order.city" }, "x".repeat(1_000_000)] }],
  ["a name of a million", { "!!": { var: `order.${"x".repeat(1_000_000)}` } }],
  ["ten thousand keys", Object.fromEntries(Array.from({ length: LIMITS.jsonKeys }, (_, index) => [`k${index}`, 1]))],
];

test.each(attacks)(`%s is stopped within ${STOPPED_MS} ms`, (_name, rule) => {
  const problems = checkRule(rule);
  expect(problems[0]?.code).toMatch(/^rule_(invalid|budget)$/);
  expect(() => compileRule(rule)).toThrow(expect.objectContaining({ code: problems[0]?.code }));
  expect(ruleSentence(rule).en).toBe("Condition not finished");
  expect(JSON.stringify(problems).length).toBeLessThan(1_000);
  expect(quickestMs(() => checkRule(rule))).toBeLessThan(STOPPED_MS);
});

test.each(["outputs.http.constructor", "outputs.__proto__", "outputs.http.__proto__.polluted", "trigger.toString"])(
  "%s reads nothing that is inherited",
  (path) => {
    const scope = scopeWith({}, { outputs: JSON.parse('{"http":{"a":1}}') });
    expect(compileRule({ "==": [{ var: path }, null] })(scope)).toMatchObject({ value: true });
  },
);

test("a key named __proto__ in data is only a key", () => {
  const scope = scopeWith({}, { outputs: JSON.parse('{"http":{"__proto__":{"polluted":true}}}') });
  expect(compileRule({ "==": [{ var: "outputs.http.__proto__.polluted" }, true] })(scope)).toMatchObject({
    value: true,
  });
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

describe("limits hold at n and not at n + 1", () => {
  test("depth", () => {
    expect(checkRule(nested(LIMITS.ruleDepth, (inner) => ({ "!": [inner] })))).toEqual([]);
    expect(checkRule(nested(LIMITS.ruleDepth + 1, (inner) => ({ "!": [inner] })))).toMatchObject([
      { code: "rule_budget", params: { limit: "depth", max: LIMITS.ruleDepth } },
    ]);
  });

  test.each(["x", "é", "单", '"', "😀"])("bytes, counted as the JSON is written (%s)", (char) => {
    const ruleOf = (text: string): Json => ({ "==": [{ var: "order.city" }, text] });
    const bytes = (rule: Json) => Buffer.byteLength(JSON.stringify(rule));
    const room = LIMITS.ruleBytes - bytes(ruleOf(""));
    const size = bytes(char) - 2;
    const fits = ruleOf(char.repeat(Math.floor(room / size)) + "x".repeat(room % size));
    expect(bytes(fits)).toBe(LIMITS.ruleBytes);
    expect(checkRule(fits)).toEqual([]);
    const tooLong = ruleOf(`${char.repeat(Math.floor(room / size))}${"x".repeat((room % size) + 1)}`);
    expect(checkRule(tooLong)).toMatchObject([{ code: "rule_budget", params: { limit: "bytes" } }]);
  });

  test("steps", () => {
    const rule = compileRule({ in: ["x", { var: "outputs.http.list" }] });
    const overhead = 2;
    const listOf = (length: number) =>
      scopeWith({}, { outputs: { http: { list: Array.from({ length }, () => "y") } } });
    expect(rule(listOf(LIMITS.ruleSteps - overhead))).toMatchObject({ value: false });
    expect(() => rule(listOf(LIMITS.ruleSteps - overhead + 1))).toThrow(
      expect.objectContaining({ code: "rule_budget", params: expect.objectContaining({ limit: "steps" }) }),
    );
  });
});
