import { createHash } from "node:crypto";
import { Broken, type Invariant } from "./broken.ts";
import { checkCommit } from "./check-commit.ts";
import { checkEnd } from "./check-end.ts";
import { createDice } from "./dice.ts";
import { drawMessages } from "./messages.ts";
import { createPeer } from "./peer.ts";
import { playOn, runUntilQuiet } from "./schedule.ts";
import { drawFlows } from "./sim-flows.ts";
import { type Committed, createSimStore, type FaultKind } from "./sim-store.ts";
import { type FaultPlan, NO_FAULTS, REAL_PARTS, type SimParts, type World } from "./world.ts";

/** What one seed came to. */
export type SeedReport = {
  readonly seed: number;
  /** The same for the same seed, as long as the code is the same. */
  readonly traceHash: string;
  readonly broken: { readonly invariant: Invariant; readonly message: string } | null;
  readonly steps: number;
  readonly runs: number;
  readonly turns: number;
  readonly calls: number;
  readonly faults: number;
};

export type SeedOptions = {
  /** Steps of the phase in which faults happen. */
  readonly steps?: number;
  readonly parts?: SimParts;
  /** Told of each step. */
  readonly trace?: (line: string) => void;
};

const START_MS = Date.parse("2026-11-21T09:00:00.000Z");
const STEPS = 900;

/**
 * Plays one seed: first everything goes wrong that can and nothing wrong may come of it, then all is well again and
 * everything must come to an end.
 */
export function simulateSeed(seed: number, { steps = STEPS, parts = REAL_PARTS, trace }: SeedOptions = {}): SeedReport {
  const hash = createHash("sha256");
  const counts = { steps: 0, faults: 0 };
  const say = (line: string): void => {
    hash.update(`${line}\n`);
    trace?.(line);
  };
  const world = createWorld(seed, { parts, say, counts });
  let broken: SeedReport["broken"] = null;
  try {
    playOn(world, { steps, counts });
    world.plan = NO_FAULTS;
    world.isHealed = true;
    say("healed");
    runUntilQuiet(world, counts);
    checkEnd(world);
  } catch (thrown) {
    if (!(thrown instanceof Broken)) throw thrown;
    broken = { invariant: thrown.invariant, message: thrown.message };
    say(thrown.message);
  }
  const { runs, turns, calls } = world.store.look;
  const sizes = { runs: runs.all().length, turns: turns.all().length, calls: calls.all().length };
  return { seed, traceHash: hash.digest("hex").slice(0, 16), broken, ...counts, ...sizes };
}

type Made = {
  readonly parts: SimParts;
  readonly say: (line: string) => void;
  readonly counts: { steps: number; faults: number };
};

function createWorld(seed: number, { parts, say, counts }: Made): World {
  const dice = createDice(seed);
  let ids = 0;
  const faultAt = (moment: "begin" | "commit"): FaultKind | null => {
    const kind = drawFault(world, moment);
    if (kind) {
      counts.faults += 1;
      say(`fault ${kind}`);
    }
    return kind;
  };
  const onCommit = (committed: Committed): void => {
    checkCommit(committed);
    for (const { id, before, after } of committed.runs) {
      if (after?.seq === 1 && (before?.seq ?? 0) === 0) world.firstTurns.push(id);
    }
  };
  const flows = drawFlows(dice);
  const world: World = {
    ...{ dice, parts, flows, say, nowMs: START_MS, isHealed: false, live: new Map(), firstTurns: [] },
    messages: drawMessages(dice, START_MS),
    peer: createPeer(dice),
    beginsAtOnce: dice.chance(0.5),
    peopleAnswer: dice.chance(0.8),
    plan: drawPlan(dice),
    store: createSimStore({ faultAt, onCommit }),
    newId: () => {
      ids += 1;
      return `00000000-0000-7000-8000-${ids.toString(16).padStart(12, "0")}`;
    },
  };
  say(`seed ${seed}: ${flows.map(({ name }) => name).join(", ")}`);
  return world;
}

function drawPlan(dice: World["dice"]): FaultPlan {
  const rate = (): number => dice.pick([0, 0.02, 0.05, 0.15]);
  return {
    ...{ unavailable: rate(), timeout: rate(), commitUnknown: rate() },
    ...{ crash: dice.pick([0, 0.01, 0.03]), peer: dice.pick([0.1, 0.4, 0.8]) },
  };
}

function drawFault({ dice, plan }: World, moment: "begin" | "commit"): FaultKind | null {
  if (moment === "begin") return dice.chance(plan.unavailable) ? "unavailable" : null;
  if (dice.chance(plan.timeout)) return "timeout";
  return dice.chance(plan.commitUnknown) ? "commit_unknown" : null;
}
