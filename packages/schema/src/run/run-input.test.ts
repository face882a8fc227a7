import { expect, test } from "vitest";
import type { Json } from "../json.ts";
import { type InputType, RunInputs, readInputs } from "./run-input.ts";

test("reads what is declared as its type, and leaves the rest out", () => {
  const given = { sku: 17, quantity: "2.5", gift: "true", line: { no: 1 }, more: "unasked" };
  const declared = { sku: "text", quantity: "number", gift: "boolean", line: "json" } as const;
  const values = { sku: "17", quantity: 2.5, gift: true, line: { no: 1 } };
  expect(readInputs(declared, given)).toEqual({ ok: true, values });
});

const REFUSED: readonly { readonly type: InputType; readonly value: Json }[] = [
  { type: "text", value: null },
  { type: "text", value: { a: 1 } },
  { type: "number", value: "two" },
  { type: "number", value: "" },
  { type: "boolean", value: 1 },
  { type: "boolean", value: "toString" },
];
test.each(REFUSED)("a $type is not $value", ({ type, value }) => {
  expect(readInputs({ x: type }, { x: value })).toEqual({ ok: false, name: "x" });
});

test("each that is declared has to be given, by itself", () => {
  expect(readInputs({ x: "json" }, {})).toEqual({ ok: false, name: "x" });
  expect(readInputs(RunInputs.parse({ toString: "json" }), {})).toEqual({ ok: false, name: "toString" });
});

test("a name is one that templates can read", () => {
  expect(RunInputs.safeParse({ "not a name": "text" }).success).toBe(false);
});
