import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanJson } from "./clean-json.ts";

describe("cleanJson", () => {
  test.each<[string, unknown, unknown, number]>([
    ["plain values", { a: [1, "x", null, true] }, { a: [1, "x", null, true] }, 0],
    ["a NUL in a text", "a\0b", "ab", 1],
    ["lone surrogates", ["\ud800x\udc00", "𠮷"], ["x", "𠮷"], 2],
    ["a NUL in a key", { "a\0": 1 }, { a: 1 }, 1],
    ["a key without a value", { a: undefined, b: 1 }, { b: 1 }, 0],
    ["a prototype in disguise", JSON.parse('{"__proto__":{"admin":true},"b":1}'), { b: 1 }, 0],
  ])("%s", (...row) => {
    const [, value, json, removed] = row;
    expect(cleanJson(value, 10)).toEqual({ ok: true, json, removed });
  });

  test.each<[string, unknown]>([
    ["a function", () => 1],
    ["a big integer", 1n],
    ["not a number", Number.NaN],
    ["infinity", [Number.POSITIVE_INFINITY]],
    ["undefined in a list", [undefined]],
  ])("refuses %s", (_, value) => {
    expect(cleanJson(value, 10)).toEqual({ ok: false, reason: "not_json" });
  });

  test("refuses what is nested too deep, at the limit and one beyond", () => {
    expect(cleanJson([[1]], 2).ok).toBe(true);
    expect(cleanJson([[[1]]], 2)).toEqual({ ok: false, reason: "depth" });
    expect(cleanJson(JSON.parse("[".repeat(100_000) + "]".repeat(100_000)), 80)).toEqual({
      ok: false,
      reason: "depth",
    });
  });

  test("leaves clean JSON as it is, and what it cleaned is clean", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), text, (value, extra) => {
        const first = cleanJson([value, `${extra}\ud83d\0`], 50);
        if (!first.ok) throw new Error(first.reason);
        expect(first.removed).toBeGreaterThanOrEqual(2);
        expect(cleanJson(first.json, 50)).toEqual({ ok: true, json: first.json, removed: 0 });
      }),
      { numRuns: 1_000 },
    );
  });
});
