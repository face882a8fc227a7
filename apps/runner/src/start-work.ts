import { ENVIRONMENTS, type Environment } from "@orderloom/schema/ids";
import { type Db, inControlTransaction } from "@orderloom/store/database";
import { dropSlots, renewSlots } from "@orderloom/store/runner-slots";
import { startCalls } from "./calls/start-calls.ts";
import { startTurns } from "./loop/start-turns.ts";
import { type Pump, startPump } from "./pump.ts";
import { startBulk } from "./timers/start-bulk.ts";
import { startHousekeeping } from "./timers/start-housekeeping.ts";
import { startReleases } from "./timers/start-releases.ts";
import { startReplays } from "./timers/start-replays.ts";
import { startTimers } from "./timers/start-timers.ts";
import type { LoopDeps, WorkDeps } from "./work-deps.ts";

export type Work = {
  /** There may be something to do in this environment. */
  readonly kick: (environment: Environment) => void;
  /** Flows were published, paused or resumed: runs that were held may be free to go. */
  readonly flowsChanged: () => void;
  readonly stop: () => Promise<void>;
  readonly notReadyBecause: () => Promise<string | null>;
};

/** Starts the loops of both environments under the runner's id. */
export function startWork(deps: WorkDeps): Work {
  const { db, log, metrics } = deps;
  if (!deps.turns)
    return {
      kick: () => {},
      flowsChanged: () => {},
      stop: () => Promise.resolve(),
      notReadyBecause: () => askDatabase(db),
    };
  const { runnerId, programs } = deps;
  const onError = (loop: string) => (error: unknown) => {
    metrics.loopErrors.inc({ loop });
    log.warn({ err: error, loop }, "loop failed, resting");
  };
  const pumps = new Map<Environment, readonly Pump[]>();
  const releases: Pump[] = [];
  for (const environment of ENVIRONMENTS) {
    const loop: LoopDeps = { ...deps, runnerId, environment, onError };
    const calls = startCalls(loop);
    const turns = startTurns(loop, { programs, onCalls: calls.kick });
    pumps.set(environment, [turns, calls, startTimers(loop, turns.kick), startReplays(loop, turns.kick)]);
    // Not kicked with every commit: it would ask a hundred times a second.
    releases.push(startReleases(loop, turns.kick), startBulk(loop));
  }
  const renew = startPump({
    work: async () => {
      await renewSlots(db, runnerId);
      return false;
    },
    idleMs: deps.leaseMs / 3,
    concurrency: 1,
    onError: onError("slots"),
  });
  const housekeeping = startHousekeeping(deps, onError("housekeeping"));
  return {
    kick: (environment) => {
      for (const pump of pumps.get(environment) ?? []) pump.kick();
    },
    flowsChanged: () => {
      for (const release of releases) release.kick();
    },
    stop: async () => {
      await Promise.all([...[...pumps.values()].flat(), ...releases, renew, housekeeping].map((pump) => pump.stop()));
      await dropSlots(db, runnerId);
    },
    notReadyBecause: () => askDatabase(db),
  };
}

async function askDatabase(db: Db): Promise<string | null> {
  try {
    await inControlTransaction(db, (tx) => tx.client.query("select 1"));
    return null;
  } catch {
    return "database";
  }
}
