import { expect, test } from "vitest";
import { LIMITS } from "../limits.ts";
import { ChainDefinition, plainChain, plainLevel, upgradeChain } from "./approval-chain.ts";

const role = { type: "role", role: "supervisor" } as const;
const chain = (count: number) => ({
  version: 2,
  levels: Array.from({ length: count }, (_, index) => plainLevel(`l${index}`, role)),
  tiers: null,
});
const accepts = (definition: unknown) => ChainDefinition.safeParse(definition).success;

test("a chain has at most its number of levels, each of a known role or of people", () => {
  expect(accepts(chain(LIMITS.chainLevels))).toBe(true);
  expect(accepts(chain(LIMITS.chainLevels + 1))).toBe(false);
  const people = (count: number) => ({
    ...plainChain([]),
    levels: [plainLevel("a", { type: "people", personIds: Array.from({ length: count }, (_, index) => `p${index}`) })],
  });
  expect(accepts(people(LIMITS.chainPeople))).toBe(true);
  expect(accepts(people(LIMITS.chainPeople + 1))).toBe(false);
  expect(accepts({ ...chain(0), levels: [{ ...plainLevel("a", role), who: { type: "role", role: "boss" } }] })).toBe(
    false,
  );
});

test("tiers and time limits have their bounds", () => {
  const tiers = (count: number) => ({
    ...chain(1),
    tiers: { currency: "CNY", steps: Array.from({ length: count }, (_, from) => ({ from, levels: [] })) },
  });
  expect(accepts(tiers(LIMITS.chainTiers))).toBe(true);
  expect(accepts(tiers(LIMITS.chainTiers + 1))).toBe(false);
  const limit = (minutes: number) => ({
    ...chain(0),
    levels: [{ ...plainLevel("a", role), limit: { minutes, action: "remind" } }],
  });
  expect(accepts(limit(LIMITS.chainLimitMinutes))).toBe(true);
  expect(accepts(limit(LIMITS.chainLimitMinutes + 1))).toBe(false);
  expect(accepts(limit(0))).toBe(false);
  expect(
    accepts({ ...chain(0), levels: [{ ...plainLevel("a", role), limit: { minutes: 5, action: "escalate" } }] }),
  ).toBe(false);
});

test("a chain stored in the first form is read as one of roles", () => {
  expect(upgradeChain([{ role: "supervisor" }, { role: "finance" }])).toEqual({
    version: 2,
    levels: [
      plainLevel("level-1", { type: "role", role: "supervisor" }),
      plainLevel("level-2", { type: "role", role: "finance" }),
    ],
    tiers: null,
  });
});

test("a chain of today's form stays as it is, and what is no chain is refused", () => {
  const today = plainChain(["agent"]);
  expect(upgradeChain(today)).toEqual(today);
  expect(() => upgradeChain({ version: 3, levels: [], tiers: null })).toThrow();
  expect(() => upgradeChain([{ role: "boss" }])).toThrow();
});
