import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLossless } from "./parse-lossless.ts";

test.each([
  ['{"id":9007199254740993}', { id: "9007199254740993" }],
  ['{"id":9007199254740991}', { id: Number.MAX_SAFE_INTEGER }],
  ["[-12345678901234567890,1]", ["-12345678901234567890", 1]],
  ['{"t":"9007199254740993 \\" 12345678901234567890"}', { t: '9007199254740993 " 12345678901234567890' }],
  ['{"12345678901234567890":1}', { "12345678901234567890": 1 }],
  ["1234567890123456789.5", Number("1234567890123456789.5")],
  ["1e400", Number.POSITIVE_INFINITY],
])("%s", (text, value) => {
  expect(parseLossless(text)).toEqual(value);
});

test("reads everything else as JSON.parse does", () => {
  const shortNumbers = fc.json().filter((text) => !/\d{16}/.test(text));
  fc.assert(
    fc.property(shortNumbers, (text) => {
      expect(parseLossless(text)).toEqual(JSON.parse(text));
    }),
  );
});

test.each(["{", "", "01234567890123456789", '{"a":1234567890123456789,}', '"\\"', "NaN"])("%j is no JSON", (text) => {
  expect(() => parseLossless(text)).toThrow(SyntaxError);
});

test("a long string without an end takes no longer", () => {
  const before = performance.now();
  expect(() => parseLossless(`"${"\\\\a".repeat(300_000)}`)).toThrow(SyntaxError);
  expect(performance.now() - before).toBeLessThan(500);
});
