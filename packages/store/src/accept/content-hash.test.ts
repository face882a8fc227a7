import fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash } from "./content-hash.ts";

test("the order of keys makes no difference, at any depth", () => {
  expect(contentHash({ a: 1, b: { c: 2, d: [3] } })).toBe(contentHash({ b: { d: [3], c: 2 }, a: 1 }));
});

test("the order of a list does, and so does every value", () => {
  expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: "1" }));
  expect(contentHash({ a: null })).not.toBe(contentHash({}));
});

test("a value read back from its own JSON has the same hash", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(contentHash(JSON.parse(JSON.stringify(value)))).toBe(contentHash(value));
    }),
  );
});
