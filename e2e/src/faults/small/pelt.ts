import { setTimeout as sleep } from "node:timers/promises";
import type { FaultWorld } from "../fault-world.ts";
import { pick, SMALL_FAULTS } from "./small-faults.ts";

export type Pelting = {
  /** How often each small fault was done. */
  readonly done: Readonly<Record<string, number>>;
  /** Resolves when all were done. */
  readonly finished: Promise<void>;
  /** Begins no further one; resolves when those under way are over. */
  readonly stop: () => Promise<void>;
};

/** Each begins at its time; so many may last longer than it takes until the next. */
const AT_ONCE = 4;

/** Does small faults at an even pace until so many were done. One that the world could not have just then is not counted. */
export function startPelting(
  world: FaultWorld,
  { count, perSecond, random }: { readonly count: number; readonly perSecond: number; readonly random: () => number },
): Pelting {
  const done: Record<string, number> = Object.fromEntries(SMALL_FAULTS.map(({ name }) => [name, 0]));
  const state = { left: count, stopped: false };
  const throwOne = async (): Promise<void> => {
    const fault = pick(SMALL_FAULTS, random);
    // A greater fault may be under way: the server is away, or a runner is.
    const isDone = await fault.inject(world, random).catch(() => false);
    if (isDone) done[fault.name] = (done[fault.name] ?? 0) + 1;
    else state.left += 1;
  };
  const lane = async (): Promise<void> => {
    const gapMs = (AT_ONCE * 1_000) / perSecond;
    for (let due = performance.now() + random() * gapMs; !state.stopped && state.left > 0; due += gapMs) {
      await sleep(Math.max(0, due - performance.now()));
      if (state.stopped || state.left <= 0) break;
      state.left -= 1;
      await throwOne();
    }
  };
  const finished = Promise.all(Array.from({ length: AT_ONCE }, lane)).then(() => undefined);
  return {
    done,
    finished,
    stop: () => {
      state.stopped = true;
      return finished;
    },
  };
}
