import { expect, test } from "vitest";
import type { Json } from "./json.ts";
import { type InputType, RunInputs, readInputs } from "./run-input.ts";

test("reads what is declared as its type, and leaves the rest out", () => {
  const given = { sku: 17, quantity: "2.5", gift: "true", line: { no: 1 }, more: "unasked" };
  const declared = { sku: "text", quantity: "number", gift: "boolean", line: "json" } as const;
  const values = { sku: "17", quantity: 2.5, gift: true, line: { no: 1 } };
  expect(readInputs(declared, given)).toEqual({ ok: true, values });
});

test.each<[InputType, Json]>([
  ["text", null],
  ["text", { a: 1 }],
  ["number", "two"],
  ["number", ""],
  ["boolean", 1],
  ["boolean", "toString"],
])("a %s is not %j", (type, value) => {
  expect(readInputs({ x: type }, { x: value })).toEqual({ ok: false, name: "x" });
});

test("each that is declared has to be given, by itself", () => {
  expect(readInputs({ x: "json" }, {})).toEqual({ ok: false, name: "x" });
  expect(readInputs({ toString: "json" }, {})).toEqual({ ok: false, name: "toString" });
});

test("a name is one that templates can read", () => {
  expect(RunInputs.safeParse({ "not a name": "text" }).success).toBe(false);
});
