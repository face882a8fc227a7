import { expect, test } from "vitest";
import { type ChainDefinition, type ChainLevel, plainChain, plainLevel } from "./approval-chain.ts";
import { checkChain, DECIDING_ROLES } from "./check-chain.ts";

const ROLE = { type: "role", role: "supervisor" } as const;
const one = (level: Partial<ChainLevel>): ChainDefinition => ({
  version: 2,
  levels: [{ ...plainLevel("a", ROLE), ...level }],
  tiers: null,
});
const tiers = (...steps: { from: number; levels: string[] }[]): ChainDefinition => ({
  ...one({}),
  tiers: { currency: "CNY", steps },
});
const people = (...personIds: string[]) => ({ who: { type: "people" as const, personIds } });

test.each<[string, ChainDefinition, readonly (readonly [string, string])[]]>([
  ["a plain chain", plainChain(["agent", "supervisor"]), []],
  ["no level", plainChain([]), [["approval_chain_empty", "levels"]]],
  ["a level of nobody", one(people()), [["approval_level_empty", "levels.0.who"]]],
  ["somebody twice", one(people("p", "p")), [["approval_level_repeated", "levels.0.who"]]],
  ["people in order", one({ ...people("p", "q"), mode: "inOrder" }), []],
  ["a role in order", one({ mode: "inOrder" }), [["approval_level_order", "levels.0.mode"]]],
  [
    "a role that may not decide",
    one({ who: { type: "role", role: "auditor" } }),
    [["approval_level_role", "levels.0.who"]],
  ],
  [
    "an escalation to such a role",
    one({ limit: { minutes: 1, action: "escalate", to: "operator" } }),
    [["approval_level_role", "levels.0.limit"]],
  ],
  [
    "two levels of one id",
    { ...one({}), levels: [plainLevel("a", ROLE), plainLevel("a", ROLE)] },
    [["approval_level_repeated", "levels.1.id"]],
  ],
  ["tiers", tiers({ from: 0, levels: [] }, { from: 1, levels: ["a"] }), []],
  ["tiers that begin late", tiers({ from: 1, levels: ["a"] }), [["approval_tier_start", "tiers.steps.0"]]],
  [
    "no tier at all",
    tiers(),
    [
      ["approval_tier_start", "tiers.steps.0"],
      ["approval_tier_unused", "levels.0"],
    ],
  ],
  [
    "tiers out of order",
    tiers({ from: 0, levels: ["a"] }, { from: 0, levels: [] }),
    [["approval_tier_order", "tiers.steps.1"]],
  ],
  [
    "a tier of an unknown level",
    tiers({ from: 0, levels: ["a"] }, { from: 1, levels: ["b"] }),
    [["approval_tier_level", "tiers.steps.1"]],
  ],
  ["a level no tier asks", tiers({ from: 0, levels: [] }), [["approval_tier_unused", "levels.0"]]],
])("%s", (_, chain, problems) => {
  expect(checkChain(chain).map(({ code, path }) => [code, path])).toEqual(problems);
});

test("roles that only look may not be asked", () => {
  expect(DECIDING_ROLES).not.toContain("auditor");
  expect(DECIDING_ROLES).toContain("supervisor");
});
