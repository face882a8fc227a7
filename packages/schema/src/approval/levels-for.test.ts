import { expect, test } from "vitest";
import { type ChainDefinition, plainLevel } from "./approval-chain.ts";
import { levelsFor, tierOf } from "./levels-for.ts";

const TIERS = {
  currency: "CNY",
  steps: [
    { from: 0, levels: [] },
    { from: 100_00, levels: ["supervisor"] },
    { from: 500_00, levels: ["finance", "supervisor"] },
  ],
};
const CHAIN: ChainDefinition = {
  version: 2,
  levels: [
    plainLevel("supervisor", { type: "role", role: "supervisor" }),
    plainLevel("finance", { type: "role", role: "finance" }),
  ],
  tiers: TIERS,
};
const asked = (minor: number, currency = "CNY") => levelsFor(CHAIN, { minor, currency }).map(({ id }) => id);

test.each([
  [0, []],
  [99_99, []],
  [100_00, ["supervisor"]],
  [499_99, ["supervisor"]],
  [500_00, ["supervisor", "finance"]],
  [900_000_000_000_00, ["supervisor", "finance"]],
])("%i fen asks %j, to the cent", (minor, levels) => {
  expect(asked(minor)).toEqual(levels);
});

test("what cannot be measured asks everybody", () => {
  expect(levelsFor(CHAIN, null)).toHaveLength(2);
  expect(asked(1, "USD")).toEqual(["supervisor", "finance"]);
  expect(asked(-1)).toEqual(["supervisor", "finance"]);
});

test("without tiers every amount asks every level", () => {
  expect(levelsFor({ ...CHAIN, tiers: null }, { minor: 1, currency: "CNY" })).toHaveLength(2);
});

test("a tier says where it begins and where the next one does", () => {
  const tier = (minor: number) => tierOf(TIERS, { minor, currency: "CNY" });
  expect(tier(99_99)).toMatchObject({ index: 0, from: 0, below: 100_00 });
  expect(tier(500_00)).toMatchObject({ index: 2, from: 500_00, below: null });
});
