import { interpreter } from "@orderloom/engine/advance";
import { PARTS } from "@orderloom/engine/parts";
import { expect, test } from "vitest";
import type { Invariant } from "./broken.ts";
import { simulateSeed } from "./simulate-seed.ts";
import { REAL_PARTS, type SimParts } from "./world.ts";

const SEEDS = 300;

type SeededBug = { readonly name: string; readonly bug: Partial<SimParts>; readonly breaks: readonly Invariant[] };

/** Mistakes that a hand could make in the store, in the runner or in the engine, and what must turn red for them. */
const bugs: readonly SeededBug[] = [
  {
    name: "an answer is lost where its run is ready already",
    bug: { keepsAnswersOfReadyRuns: false },
    breaks: ["I12"],
  },
  { name: "the epoch of a lease is not checked", bug: { checksEpoch: false }, breaks: ["I2", "I4"] },
  { name: "each attempt has a key of its own", bug: { keyOf: (key, no) => `${key}#${no}` }, breaks: ["I2", "I4"] },
  {
    name: "what may have been committed is sent again as something new",
    bug: { resendsUnderSameKey: false },
    breaks: ["I1", "I2"],
  },
  {
    name: "a join waits for branches that have ended",
    bug: {
      advance: interpreter({
        ...PARTS,
        joinView: (standing, meeting, arriving) => {
          const view = PARTS.joinView(standing, meeting, arriving);
          return { ...view, open: view.started.filter((branch) => !view.came.includes(branch)) };
        },
      }),
    },
    breaks: ["I12"],
  },
  { name: "who begins to wait does not look for what came before", bug: { looksBack: false }, breaks: ["I12"] },
  {
    name: "a request is decided without looking whether it still is open",
    bug: { checksOpenApproval: false },
    breaks: ["I6"],
  },
  { name: "a call of unknown outcome is made again blindly", bug: { asksPeople: false }, breaks: ["I2"] },
  { name: "a later run of an order begins before an earlier one", bug: { olderRunFirst: false }, breaks: ["I13"] },
];

test.each(bugs)("$name", { timeout: 240_000 }, ({ bug, breaks }) => {
  const found = firstBroken({ ...REAL_PARTS, ...bug });
  expect(breaks).toContain(found);
});

/** The invariant that the first seed breaks; null where none of them does. */
function firstBroken(parts: SimParts): Invariant | null {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { broken } = simulateSeed(seed, { parts });
    if (broken) return broken.invariant;
  }
  return null;
}
