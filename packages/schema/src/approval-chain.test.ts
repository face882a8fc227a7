import { expect, test } from "vitest";
import { ChainLevels } from "./approval-chain.ts";
import { LIMITS } from "./limits.ts";

const levels = (count: number) => Array.from({ length: count }, () => ({ role: "supervisor" }));

test("a chain has at most its number of levels, each a known role", () => {
  expect(ChainLevels.safeParse(levels(LIMITS.chainLevels)).success).toBe(true);
  expect(ChainLevels.safeParse(levels(LIMITS.chainLevels + 1)).success).toBe(false);
  expect(ChainLevels.safeParse([{ role: "boss" }]).success).toBe(false);
});
