import { expect, it } from "vitest";
import { LIMITS } from "../limits.ts";
import { readHop } from "./hop.ts";

it.each([
  ["0", 0],
  ["1", 1],
  [String(LIMITS.runHops), LIMITS.runHops],
  [String(LIMITS.runHops + 1), LIMITS.runHops + 1],
  ["9".repeat(400), LIMITS.runHops + 1],
  ["-1", 0],
  ["1.5", 0],
  ["", 0],
  ["3, 4", 0],
  [["3", "4"], 0],
  [null, 0],
  [undefined, 0],
])("the header %j is hop %i", (header, hop) => {
  expect(readHop(header)).toBe(hop);
});
