import { expect, test } from "vitest";
import { type ChainDefinition, type ChainLevel, plainChain, plainLevel } from "./approval-chain.ts";
import { type ChainPerson, forecastChain } from "./chain-forecast.ts";

const person = (id: string, roles: ChainPerson["roles"], active = true): ChainPerson => ({
  id,
  name: id,
  roles,
  active,
});
const PEOPLE = [
  person("a", ["supervisor"]),
  person("b", ["supervisor", "finance"]),
  person("gone", ["finance"], false),
];
const forecast = (chain: ChainDefinition, requesterId: string | null = null, people = PEOPLE) =>
  forecastChain(chain, { amount: null, requesterId }, people).levels.map((level) => [
    level.people.map(({ id }) => id),
    level.warnings,
  ]);
const named = (mode: ChainLevel["mode"], ...personIds: string[]): ChainDefinition => ({
  ...plainChain([]),
  levels: [{ ...plainLevel("x", { type: "people", personIds }), mode }],
});

test("says who would be asked, level by level", () => {
  expect(forecast(plainChain(["supervisor", "finance"]))).toEqual([
    [["a", "b"], []],
    [["b"], []],
  ]);
});

test.each<[string, ChainDefinition, string | null, readonly unknown[]]>([
  ["a role that nobody holds", plainChain(["warehouse"]), null, [[[], ["nobody"]]]],
  ["only who has left", named("any", "gone"), null, [[[], ["nobody"]]]],
  ["one of all has left", named("all", "a", "gone"), null, [[["a"], ["left"]]]],
  ["only the requester", plainChain(["finance"]), "b", [[[], ["requester"]]]],
  ["the requester among others", plainChain(["supervisor"]), "b", [[["a"], []]]],
  ["the requester where all have to approve", named("all", "a", "b"), "b", [[["a", "b"], []]]],
  [
    "one person for two levels",
    plainChain(["finance", "finance"]),
    null,
    [
      [["b"], []],
      [["b"], ["twice"]],
    ],
  ],
])("%s", (...[, chain, requester, expected]) => {
  expect(forecast(chain, requester)).toEqual(expected);
});

test("an escalation to a role that nobody holds is told", () => {
  const [level] = plainChain(["supervisor"]).levels;
  const limit = { minutes: 60, action: "escalate", to: "warehouse" } as const;
  expect(forecast({ ...plainChain([]), levels: level ? [{ ...level, limit }] : [] })).toEqual([
    [["a", "b"], ["escalation"]],
  ]);
});

test("a tier without levels asks nobody, which is no problem", () => {
  const chain: ChainDefinition = {
    ...plainChain(["supervisor"]),
    tiers: {
      currency: "CNY",
      steps: [
        { from: 0, levels: [] },
        { from: 100, levels: ["level-1"] },
      ],
    },
  };
  const sample = (minor: number) => ({ amount: { minor, currency: "CNY" }, requesterId: null });
  expect(forecastChain(chain, sample(99), PEOPLE)).toMatchObject({ tier: { index: 0, below: 100 }, levels: [] });
  expect(forecastChain(chain, sample(100), PEOPLE).levels).toHaveLength(1);
});
