import type { JsonObject } from "@orderloom/schema/json";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePlain } from "./plain-template.ts";
import { compileLiquid, compileTemplate, templateEngine } from "./render-template.ts";

const NAMES = ["a", "b", "size", "first", "last", "x-y", "__proto__", "constructor", "length"];
const value = fc.oneof(
  fc.string(),
  fc.constantFrom("{{ order.a }}", "{% raw %}", ""),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
);
const inner = fc.dictionary(
  fc.constantFrom(...NAMES),
  fc.oneof(value, fc.dictionary(fc.constantFrom(...NAMES), value)),
);
const scope: fc.Arbitrary<Record<string, JsonObject>> = fc
  .record({ order: inner, outputs: inner, trigger: inner })
  .map((made) => JSON.parse(JSON.stringify(made)));

const path = fc
  .tuple(
    fc.constantFrom("order", "outputs", "trigger"),
    fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
  )
  .map(([root, names]) => [root, ...names].join("."));
const space = fc.constantFrom("", " ", "\n", "\t ");
const variable = fc.tuple(space, path, space).map(([left, name, right]) => `{{${left}${name}${right}}}`);
const text = fc.oneof(fc.string(), fc.constantFrom("}}", "{", "订单", "\n")).filter((part) => !/\{[{%]|\{$/.test(part));
const template = fc.array(fc.oneof(text, variable), { maxLength: 6 }).map((parts) => parts.join(""));

test("plain templates write what Liquid writes", () => {
  fc.assert(
    fc.property(template, scope, (given, data) => {
      const expected = compileLiquid(given, templateEngine())(data);
      expect(compileTemplate(given)(data)).toBe(expected);
      const plain = compilePlain(given)?.(data);
      if (typeof plain === "string") expect(plain).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  "{{ order.a | upcase }}",
  "{{- order.a }}",
  "{% if order.a %}x{% endif %}",
  "{{ a }}",
  "{{ order['a'] }}",
  "{{ order.a",
  "{{}}",
])("%s is left to Liquid", (given) => {
  expect(compilePlain(given)).toBeNull();
});
