import type { Lane } from "@orderloom/store/tables/data/runs";

/** How many runs a batch takes from each lane at most. */
export type LaneLimits = readonly { readonly lane: Lane; readonly limit: number }[];

/** What is taken of each lane while all are full: answers and backlog move even while new orders pour in. */
const SHARES = { fresh: 0.7, wake: 0.2, bulk: 0.1 } as const;
type SharedLane = keyof typeof SHARES;
const SHARED: readonly SharedLane[] = ["fresh", "wake", "bulk"];

/** A lane that lately had little keeps this much of a batch, so that what comes into it waits for nobody. */
const LEAST = 0.05;

/** How a batch is shared out among the lanes. */
export type LaneShares = {
  readonly limits: (runs: number) => LaneLimits;
  /** Told what a batch found, by lane. */
  readonly found: (limits: LaneLimits, taken: ReadonlyMap<Lane, number>) => void;
};

/** Lanes share a batch by fixed parts; what one that ran dry does not need goes to those that gave all they might. */
export function createLaneShares(): LaneShares {
  /** What lanes that ran dry were found to have; the others had at least their limit. */
  const dry = new Map<SharedLane, number>();
  return {
    limits(runs) {
      const wants = new Map(SHARED.map((lane) => [lane, wanted(lane, runs, dry.get(lane))]));
      const spare = runs - [...wants.values()].reduce((sum, want) => sum + want, 0);
      const full = SHARED.filter((lane) => !dry.has(lane));
      const shares = full.reduce((sum, lane) => sum + SHARES[lane], 0);
      return SHARED.map((lane) => {
        const more = dry.has(lane) ? 0 : Math.floor((spare * SHARES[lane]) / shares);
        return { lane, limit: (wants.get(lane) ?? 0) + Math.max(0, more) };
      });
    },
    found(limits, taken) {
      for (const lane of SHARED) {
        const limit = limits.find((given) => given.lane === lane)?.limit ?? 0;
        const count = taken.get(lane) ?? 0;
        if (count < limit) dry.set(lane, count);
        else dry.delete(lane);
      }
    },
  };
}

/** A lane that ran dry wants what it had last and some more; another one its share. */
function wanted(lane: SharedLane, runs: number, had: number | undefined): number {
  const share = Math.max(1, Math.round(runs * SHARES[lane]));
  if (had === undefined) return share;
  return Math.min(share, Math.max(1, Math.ceil(had * 2), Math.round(runs * LEAST)));
}
