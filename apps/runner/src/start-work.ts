import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { type Db, inControlTransaction } from "@orderloom/store/database/database";
import { dropSlots, renewSlots } from "@orderloom/store/runs/runner-slots";
import { startCalls } from "./calls/start-calls.ts";
import { startTurns } from "./loop/start-turns.ts";
import { type Pump, startPump } from "./pump.ts";
import { startBulk } from "./timers/start-bulk.ts";
import { startExpiry } from "./timers/start-expiry.ts";
import { startHousekeeping } from "./timers/start-housekeeping.ts";
import { startImports } from "./timers/start-imports.ts";
import { startReleases } from "./timers/start-releases.ts";
import { startReplays } from "./timers/start-replays.ts";
import { startRereads } from "./timers/start-rereads.ts";
import { startSchedules } from "./timers/start-schedules.ts";
import { startStockNews } from "./timers/start-stock-news.ts";
import { startTimers } from "./timers/start-timers.ts";
import type { LoopDeps, WorkDeps } from "./work-deps.ts";

export type Work = {
  /** Something changed: the loops that these topics tell of look at once instead of at their next poll. */
  readonly hear: (topics: readonly string[]) => void;
  readonly stop: () => Promise<void>;
  readonly notReadyBecause: () => Promise<string | null>;
};

/** Starts the loops of both environments under the runner's id. */
export function startWork(deps: WorkDeps): Work {
  const { db, log, metrics } = deps;
  if (!deps.turns) return { hear: () => {}, stop: () => Promise.resolve(), notReadyBecause: () => askDatabase(db) };
  const { runnerId, programs } = deps;
  const onError = (loop: string) => (error: unknown) => {
    metrics.loopErrors.inc({ loop });
    log.warn({ err: error, loop }, "loop failed, resting");
  };
  const pumps: Pump[] = [];
  const listeners = new Map<string, readonly Pump[]>();
  for (const environment of ENVIRONMENTS) {
    const loop: LoopDeps = { ...deps, runnerId, environment, onError };
    const calls = startCalls(loop);
    const turns = startTurns(loop, { programs, onCalls: calls.kick });
    const replays = startReplays(loop, turns.kick);
    const releases = startReleases(loop, turns.kick);
    pumps.push(turns, calls, startTimers(loop, turns.kick), replays, releases, startBulk(loop));
    const rereads = startRereads(loop);
    const imports = startImports(loop);
    pumps.push(startSchedules(loop, turns.kick), rereads, imports, startExpiry(loop), startStockNews(loop, turns.kick));
    listeners.set(`${environment}:runs`, [turns, replays]).set(`${environment}:calls`, [calls]);
    listeners.set(`${environment}:quarantine`, [rereads]).set(`${environment}:imports`, [imports]);
    for (const [topic, pump] of [
      ["control:flows", releases],
      ["control:connections", calls],
    ] as const) {
      listeners.set(topic, [...(listeners.get(topic) ?? []), pump]);
    }
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
    hear: (topics) => {
      for (const topic of topics) for (const pump of listeners.get(topic) ?? []) pump.kick();
    },
    stop: async () => {
      await Promise.all([...pumps, renew, housekeeping].map((pump) => pump.stop()));
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
