import { expect, test } from "vitest";
import { ChainLevels, LARGE_ORDER_CHAIN_ID, LARGE_ORDER_CHAIN_NAME } from "./approval-chain.ts";
import { isId } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import { expectSamePlaceholders } from "./testing/expect-same-placeholders.ts";

test("a chain has as many levels as the limit says, and not one more", () => {
  const levels = (count: number) => Array.from({ length: count }, () => ({ role: "supervisor" }));
  expect(ChainLevels.safeParse(levels(LIMITS.chainLevels)).success).toBe(true);
  expect(ChainLevels.safeParse(levels(LIMITS.chainLevels + 1)).success).toBe(false);
  expect(ChainLevels.safeParse([{ role: "king" }]).success).toBe(false);
});

test("the chain every installation starts with has an id and a name", () => {
  expect(isId(LARGE_ORDER_CHAIN_ID)).toBe(true);
  expectSamePlaceholders(LARGE_ORDER_CHAIN_NAME);
});
