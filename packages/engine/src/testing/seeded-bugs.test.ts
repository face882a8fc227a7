import fc from "fast-check";
import { expect, test } from "vitest";
import { PARTS, type Parts } from "../parts.ts";
import { PROPERTY_NAMES, type PropertyName, propertyOf } from "./properties.ts";

/** Fixed, so that what is found does not depend on luck. */
const SEARCH = { seed: 20_261_121, numRuns: 500, endOnFailure: true };

type SeededBug = { readonly name: string; readonly bug: Partial<Parts>; readonly caughtBy: PropertyName };

/** Mistakes that a hand could make, at least one in each part, and for each property at least one it must see. */
const bugs: readonly SeededBug[] = [
  {
    name: "moveFor: a finished run can be started again",
    bug: { moveFor: (state, data) => PARTS.moveFor({ ...state, status: "ready", steps: 0 }, data) },
    caughtBy: "finishedNeverMoves",
  },
  {
    name: "moveFor: an answer wakes whoever waits, not the step it names",
    bug: {
      moveFor: (state, data) => {
        const resting = state.tokens.find((token) => token.type === "waiting");
        const asked = "step" in data && resting ? { ...data, step: resting.step } : data;
        return PARTS.moveFor(state, asked);
      },
    },
    caughtBy: "answersOnlyWhoWaits",
  },
  {
    name: "moveFor: a run goes on only when none of its tokens waits",
    bug: {
      moveFor: (state, data) => {
        const held = data.type === "continue" && state.tokens.some((token) => token.type === "waiting");
        return held ? null : PARTS.moveFor(state, data);
      },
    },
    caughtBy: "cutTurnsAreTheSame",
  },
  {
    name: "nextVisit: the last number is used again",
    bug: { nextVisit: (visits, node) => Math.max(1, PARTS.nextVisit(visits, node) - 1) },
    caughtBy: "conservesTokens",
  },
  {
    name: "nextVisit: remembers other runs",
    bug: { nextVisit: countingAcrossRuns() },
    caughtBy: "replaysTheSame",
  },
  {
    name: "settleOutcome: a refused order effect is skipped, the rest takes place",
    bug: {
      settleOutcome: (outcome, scene) => {
        const settled = PARTS.settleOutcome(outcome, scene);
        if (settled.type !== "fails" || outcome.type !== "goto") return settled;
        const effects = (outcome.effects ?? []).filter((effect) => effect.type === "notice.create");
        return PARTS.settleOutcome({ ...outcome, effects }, scene);
      },
    },
    caughtBy: "growsOrderByPatches",
  },
  {
    name: "settleOutcome: an effect is planned twice",
    bug: {
      settleOutcome: (outcome, scene) => {
        const settled = PARTS.settleOutcome(outcome, scene);
        return settled.type === "leaves" ? { ...settled, effects: [...settled.effects, ...settled.effects] } : settled;
      },
    },
    caughtBy: "plansEffectsOnce",
  },
  {
    name: "afterFailure: the error port is taken for the first port",
    bug: {
      afterFailure: (node) => {
        const after = PARTS.afterFailure(node);
        return after.type === "leaves" ? { type: "leaves", port: node.firstPort } : after;
      },
    },
    caughtBy: "followsOnError",
  },
  {
    name: "route: only the first wire of a port is followed",
    bug: { route: (node, port) => PARTS.route(node, port).slice(0, 1) },
    caughtBy: "conservesTokens",
  },
  {
    name: "statusOf: a run is done when nothing is ready",
    bug: {
      statusOf: (stand) => {
        const status = PARTS.statusOf(stand);
        return status === "waiting" ? "done" : status;
      },
    },
    caughtBy: "conservesTokens",
  },
  {
    name: "joinView: a branch that ended is waited for",
    bug: {
      joinView: (standing, meeting, arriving) => {
        const view = PARTS.joinView(standing, meeting, arriving);
        return { ...view, open: view.started.filter((branch) => !view.came.includes(branch)) };
      },
    },
    caughtBy: "everyFlowEnds",
  },
  {
    name: "joinView: branches that are still on their way are not waited for",
    bug: { joinView: (...args) => ({ ...PARTS.joinView(...args), open: [] }) },
    caughtBy: "joinsOnce",
  },
  {
    name: "popSplit: a token stays inside of the split it was joined from",
    bug: { popSplit: (frames) => frames ?? [] },
    caughtBy: "framesMatchGraph",
  },
  {
    name: "popSplit: a token leaves all splits at once",
    bug: { popSplit: () => [] },
    caughtBy: "framesMatchGraph",
  },
  {
    name: "nextRound: the count is lost",
    bug: { nextRound: () => 1 },
    caughtBy: "countsRounds",
  },
  {
    name: "afterUndo: what could not be undone is tried again",
    bug: { afterUndo: undoingTwice() },
    caughtBy: "undoesOnceInReverse",
  },
];

/** Forgets, every other time, that a step was undone. */
function undoingTwice(): Parts["afterUndo"] {
  let calls = 0;
  return (undoable) => {
    calls += 1;
    return calls % 2 === 1 ? [...undoable] : PARTS.afterUndo(undoable);
  };
}

function countingAcrossRuns(): Parts["nextVisit"] {
  let calls = 0;
  return (visits, node) => {
    calls += 1;
    return PARTS.nextVisit(visits, node) + (calls % 10 === 0 ? 1 : 0);
  };
}

test.each(bugs)("$name: $caughtBy turns red", ({ bug, caughtBy }) => {
  const found = fc.check(propertyOf(caughtBy, { ...PARTS, ...bug }), SEARCH);
  expect(found.failed).toBe(true);
  expect(found.errorInstance).toMatchObject({ name: "AssertionError" });
});

test.each(PROPERTY_NAMES)("without a bug %s stays green over the same stories", (name) => {
  const found = fc.check(propertyOf(name, PARTS), SEARCH);
  expect(found.counterexample).toBeNull();
});

test("every part has a bug seeded in it, every property one to see", () => {
  expect(new Set(bugs.flatMap(({ bug }) => Object.keys(bug)))).toEqual(new Set(Object.keys(PARTS)));
  expect(new Set(bugs.map(({ caughtBy }) => caughtBy))).toEqual(new Set(PROPERTY_NAMES));
});
