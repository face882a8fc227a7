import { expect, test } from "vitest";
import { choiceAfter, choiceBy } from "./next-choice.ts";

const LIST = [{ id: "a" }, { id: "b" }, { id: "c" }];

test.each([
  ["a", 1, "b"],
  ["c", 1, "c"],
  ["a", -1, "a"],
  ["b", -1, "a"],
  [null, 1, "a"],
  ["gone", -1, "a"],
] as const)("from %s by %i: %s", (current, by, expected) => {
  expect(choiceBy(LIST, current, by)).toBe(expected);
});

test("an empty list offers nothing", () => {
  expect(choiceBy([], "a", 1)).toBeNull();
});

test.each([
  ["a", "b"],
  ["c", "b"],
] as const)("after %s was decided, %s is looked at", (gone, expected) => {
  expect(choiceAfter(LIST, gone)).toBe(expected);
});

test("after the only one was decided nothing is left", () => {
  expect(choiceAfter([{ id: "a" }], "a")).toBeNull();
});
