import { Json } from "@orderloom/schema/json";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fitsBytes } from "./byte-size.ts";

function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

const anyText = fc.string({
  unit: fc.oneof(
    fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom("😀", "单", '"', "\n"),
  ),
});
const anyJson = fc.jsonValue({ stringUnit: anyText }).map((value) => Json.parse(value));

test("the size is that of JSON in UTF-8, to the byte", () => {
  fc.assert(
    fc.property(fc.oneof(anyJson, anyText), (value) => {
      const bytes = sizeOf(value);
      expect(fitsBytes(value, bytes)).toBe(true);
      expect(fitsBytes(value, bytes - 1)).toBe(false);
    }),
  );
});

/** Not Json by its type, but a careless node may put it out, and JSON.stringify has its own ways with it. */
const withHoles: Json = JSON.parse('{"a":1}', (key, value) =>
  key === "" ? { kept: [1, undefined], left: undefined } : value,
);

test.each([
  ["control characters", "\u0000\u001f\b\t\n\f\r"],
  ["lone surrogates", "\ud800x\udc00"],
  ["numbers that JSON lacks", [Number.NaN, Number.POSITIVE_INFINITY, -0, 1e21, 0.1]],
  ["what is undefined", withHoles],
])("%s count as JSON writes them", (_name, value) => {
  const bytes = sizeOf(value);
  expect([fitsBytes(value, bytes), fitsBytes(value, bytes - 1)]).toEqual([true, false]);
});

test("values too deep to be written count as too large", () => {
  const nested = (depth: number): Json => JSON.parse("[".repeat(depth) + "]".repeat(depth));
  expect(fitsBytes(nested(257), 1_000_000)).toBe(true);
  expect(fitsBytes(nested(258), 1_000_000)).toBe(false);
  expect(fitsBytes(nested(5_000), 1_000_000)).toBe(false);
});
