import { type Advance, advance } from "@orderloom/engine/advance";
import type { RunState } from "@orderloom/schema/run/run";
import type { Dice } from "./dice.ts";
import type { Message } from "./messages.ts";
import type { Peer } from "./peer.ts";
import type { SimFlow } from "./sim-flows.ts";
import type { SimStore } from "./sim-store.ts";

/** A process that anybody may stop between two steps; each step says where it is. */
export type Steps = Generator<string, void, void>;

/** How often what goes wrong; chosen once for a seed, and nothing once it is healed. */
export type FaultPlan = {
  readonly unavailable: number;
  readonly timeout: number;
  readonly commitUnknown: number;
  readonly crash: number;
  readonly peer: number;
};

export const NO_FAULTS: FaultPlan = { unavailable: 0, timeout: 0, commitUnknown: 0, crash: 0, peer: 0 };

/**
 * The parts of the simulation that stand for the store's own decisions. They stand in one value so that a test can
 * put a wrong one in its place and see an invariant break.
 */
export type SimParts = {
  readonly advance: Advance;
  /** Whether an answer is kept for a run that is ready already. */
  readonly keepsAnswersOfReadyRuns: boolean;
  readonly checksEpoch: boolean;
  /** The key that an attempt sends. */
  readonly keyOf: (key: string, attempt: number) => string;
  /** Who does not know whether a message was taken sends it as the same one. */
  readonly resendsUnderSameKey: boolean;
  /** Who begins to wait looks for what came before. */
  readonly looksBack: boolean;
  readonly checksOpenApproval: boolean;
  /** Calls of unknown outcome go to a person where the peer does not tell repeats apart. */
  readonly asksPeople: boolean;
  readonly olderRunFirst: boolean;
};

export const REAL_PARTS: SimParts = {
  advance,
  keepsAnswersOfReadyRuns: true,
  checksEpoch: true,
  keyOf: (key) => key,
  resendsUnderSameKey: true,
  looksBack: true,
  checksOpenApproval: true,
  asksPeople: true,
  olderRunFirst: true,
};

/** Everything that one seed plays with. */
export type World = {
  readonly dice: Dice;
  readonly store: SimStore;
  readonly parts: SimParts;
  readonly flows: readonly SimFlow[];
  readonly messages: readonly Message[];
  readonly peer: Peer;
  readonly beginsAtOnce: boolean;
  /** States that were never written and read back, by run and turn: what comes of them must be the same. */
  readonly live: Map<string, RunState>;
  /** Runs in the sequence in which they began. */
  readonly firstTurns: string[];
  plan: FaultPlan;
  /** The database's clock, in milliseconds. */
  nowMs: number;
  /** True once faults have stopped: people still answer or, where they do not, everything waits for them. */
  isHealed: boolean;
  readonly peopleAnswer: boolean;
  newId(): string;
  say(line: string): void;
};

export function momentOf(world: Pick<World, "nowMs">): string {
  return new Date(world.nowMs).toISOString();
}
