import { readPath } from "@orderloom/schema/json";
import fc from "fast-check";
import jsonLogic from "json-logic-js";
import { beforeAll, expect, test } from "vitest";
import { arbitraryOrder, arbitraryRule } from "../testing/arbitrary-rule.ts";
import { checkRule } from "./check-rule.ts";
import { compileRule } from "./evaluate-rule.ts";
import { ruleSentence } from "./rule-sentence.ts";

const ours = (text: unknown, part: unknown, test: (text: string, part: string) => boolean) =>
  typeof text === "string" && typeof part === "string" && test(text, part);

/** What JsonLogic itself lacks, on data where amounts are bare minor units of one currency. */
beforeAll(() => {
  jsonLogic.add_operation("money", (minor: number) => minor);
  jsonLogic.add_operation("starts_with", (text: unknown, part: unknown) => ours(text, part, (a, b) => a.startsWith(b)));
  jsonLogic.add_operation("ends_with", (text: unknown, part: unknown) => ours(text, part, (a, b) => a.endsWith(b)));
});

test("well-typed rules give JsonLogic's own answers", () => {
  fc.assert(
    fc.property(arbitraryRule, arbitraryOrder, (rule, order) => {
      expect(checkRule(rule)).toEqual([]);
      const expected = jsonLogic.truthy(jsonLogic.apply(JSON.parse(JSON.stringify(rule)), { order }));
      const result = compileRule(rule)({ order, outputs: {}, trigger: {} });
      expect(result).toMatchObject({ type: "value", value: expected });
    }),
    { numRuns: 2_000 },
  );
});

test("the clause that decided is a place in the document, or the group as a whole", () => {
  fc.assert(
    fc.property(arbitraryRule, arbitraryOrder, (rule, order) => {
      const { clause } = compileRule(rule)({ order, outputs: {}, trigger: {} });
      const path = clause.slice(1).replaceAll("/", ".");
      expect(readPath(rule, path), clause).not.toBeUndefined();
    }),
  );
});

test("every rule has a sentence in both languages", () => {
  fc.assert(
    fc.property(arbitraryRule, (rule) => {
      const { zh, en } = ruleSentence(rule);
      expect(zh).not.toBe("");
      expect(en).not.toBe("");
      expect(`${zh}${en}`).not.toMatch(/undefined|null|\[object/);
    }),
  );
});

test("any JSON at all is refused or answered, never thrown at the checker", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const rule = JSON.parse(JSON.stringify(value));
      if (checkRule(rule).length === 0) expect(() => compileRule(rule)).not.toThrow();
      else expect(() => compileRule(rule)).toThrow();
      ruleSentence(rule);
    }),
    { numRuns: 1_000 },
  );
});
