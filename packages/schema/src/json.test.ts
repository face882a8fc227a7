import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonObject, Json, readPath } from "./json.ts";

const VALUE = { a: { b: [{ c: 1 }, null] }, "": "empty", list: [1, 2] };

describe("readPath", () => {
  test.each<[string, unknown]>([
    ["", VALUE],
    ["a.b.0.c", 1],
    ["a.b.1", null],
    ["list.1", 2],
    ["a.b.2", undefined],
    ["a.b.0.c.d", undefined],
    ["a.b.1.x", undefined],
    ["missing", undefined],
    ["list.length", undefined],
    ["list.01", undefined],
    ["list.-1", undefined],
    ["__proto__", undefined],
    ["constructor.name", undefined],
    ["a.__proto__.toString", undefined],
    ["list.map", undefined],
  ])("%j", (path, value) => {
    expect(readPath(VALUE, path)).toEqual(value);
  });

  test("finds every value at the path where it stands", () => {
    const key = fc.stringMatching(/^[a-z]{1,5}$/);
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 6 }), fc.jsonValue(), (keys, value) => {
        const json: Json = JSON.parse(JSON.stringify(value));
        const nested = keys.reduceRight<Json>((inside, name) => ({ [name]: inside }), json);
        expect(readPath(nested, keys.join("."))).toEqual(json);
      }),
      { numRuns: 1_000 },
    );
  });

  test("reaches nothing that is not the value's own", () => {
    const names = fc.constantFrom("__proto__", "constructor", "prototype", "toString", "length", "map", "a", "0");
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), (path) => {
        expect(typeof readPath({ a: [{}] }, path.join("."))).not.toBe("function");
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("Json", () => {
  test("accepts what JSON can say, and only that", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes("__proto__")); // a prototype in disguise is dropped, as cleanJson does
        const json: unknown = JSON.parse(text);
        expect(Json.parse(json)).toEqual(json);
      }),
      { numRuns: 1_000 },
    );
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, Symbol("x"), new Date()]) {
      expect(Json.safeParse(value).success).toBe(false);
    }
  });
});

test.each<[Json | undefined, boolean]>([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  ["x", false],
  [undefined, false],
])("isJsonObject(%j) is %s", (value, is) => {
  expect(isJsonObject(value)).toBe(is);
});
