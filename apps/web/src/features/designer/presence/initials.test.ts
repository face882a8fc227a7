import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test.each([
  ["陈晓", "晓"],
  ["欧阳小敏", "敏"],
  ["Anna Maria Schmidt", "AS"],
  ["bob", "B"],
  ["Li 明", "L明"],
  [" ", "?"],
])("%s is shown as %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
