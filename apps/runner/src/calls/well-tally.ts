import { LIMITS } from "@orderloom/schema/limits";

/**
 * What went well through each connection since it last failed in this runner. Told with the next failure, so that the
 * shared state knows the share of failures without a write for each call that goes well.
 */
export type WellTally = {
  /** Counts an attempt; answers how many went well before a failed one, which ends the count. */
  readonly count: (connectionId: string | null, isWell: boolean) => number;
};

export function createWellTally(now: () => number = () => performance.now()): WellTally {
  const tallies = new Map<string, { calls: number; since: number }>();
  return {
    count(connectionId, isWell) {
      if (connectionId === null) return 0;
      const known = tallies.get(connectionId);
      const calls = known && now() - known.since < LIMITS.breakerWindowMs ? known.calls : 0;
      if (isWell) tallies.set(connectionId, { calls: calls + 1, since: calls > 0 && known ? known.since : now() });
      else tallies.delete(connectionId);
      return isWell ? 0 : calls;
    },
  };
}
