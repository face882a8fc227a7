import { setTimeout as sleep } from "node:timers/promises";
import { toOrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import { writeSlot } from "@orderloom/store/runs/runner-slots";
import { stopPoint } from "@orderloom/store/testing/stop-points";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";
import { createBatchSize } from "./batch-size.ts";
import type { ProgramCache } from "./program-cache.ts";
import { type BatchReport, turnBatch } from "./turn-batch.ts";

/**
 * Batches under way at once. While one waits for its commit the next is interpreted; a third brings nothing more on
 * one event loop (docs/performance.md).
 */
const CONCURRENCY = { live: 2, sandbox: 1 } as const;
/** How soon runs are looked at again whose order somebody has. */
const BUSY_ORDER_MS = 10;
const IDLE_MS = 1_000;
/** Shares of a batch: answers and backlog move even while new orders pour in. */
const SHARES = { fresh: 0.7, wake: 0.2, bulk: 0.1 } as const;

/** Turns ready runs of one environment, batch after batch, and wakes when something may be ready. */
export function startTurns(
  deps: LoopDeps,
  shared: { readonly programs: ProgramCache; readonly onCalls: () => void },
): Pump {
  const { db, keys, environment, knows, metrics, runnerId } = deps;
  const size = createBatchSize(LIMITS.batchRuns);
  const announce = createAnnouncer(deps);
  const batchOnce = async (slot: number): Promise<boolean> => {
    const stopTimer = metrics.batchSeconds.startTimer({ environment });
    const runs = size.current();
    try {
      const report = await turnBatch(
        { db, keys, programs: shared.programs, announce: (env, runIds) => announce({ runnerId, slot, env }, runIds) },
        { environment, claim: { knows, lanes: lanesFor(runs) } },
      );
      if (report.turns > 0) stopPoint("commit.after_commit");
      size.succeeded();
      note(deps, report);
      if (report.turns > 0) stopTimer();
      if (report.calls) shared.onCalls();
      if (report.turns + report.held > 0) return true;
      // Whoever has the order may have found nothing else, because we had its other runs: nobody would go on.
      if (report.passed > 0) await sleep(BUSY_ORDER_MS);
      return report.passed > 0;
    } catch (thrown) {
      if (toOrderloomError(thrown).code === "unavailable") throw thrown;
      size.failed();
      throw thrown;
    }
  };
  const freeSlots = Array.from({ length: CONCURRENCY[environment] }, (_, index) => slotOf(deps, index));
  return startPump({
    work: async () => {
      const slot = freeSlots.pop() ?? 0;
      try {
        return await batchOnce(slot);
      } finally {
        freeSlots.push(slot);
      }
    },
    idleMs: IDLE_MS,
    concurrency: CONCURRENCY[environment],
    onError: deps.onError(`turns ${environment}`),
  });
}

function lanesFor(runs: number) {
  const share = (part: number): number => Math.max(1, Math.round(runs * part));
  return [
    { lane: "fresh", limit: share(SHARES.fresh) },
    { lane: "wake", limit: share(SHARES.wake) },
    { lane: "bulk", limit: share(SHARES.bulk) },
    // A run that may have killed its runner is never in company of another such run.
    { lane: "alone", limit: 1 },
  ] as const;
}

/** Slots of live and sandbox pumps have numbers of their own. */
function slotOf(deps: LoopDeps, index: number): number {
  return deps.environment === "live" ? index : CONCURRENCY.live + index;
}

/** Writes the slot without waiting for it: it matters only when this process dies. */
function createAnnouncer(deps: LoopDeps) {
  return (...[slot, runIds]: [Parameters<typeof writeSlot>[1], readonly string[]]): void => {
    writeSlot(deps.db, slot, runIds).catch(deps.onError("announce"));
  };
}

function note({ metrics, environment, log }: LoopDeps, report: BatchReport): void {
  metrics.turns.inc({ environment }, report.turns);
  for (const status of report.ended) metrics.runsEnded.inc({ environment, status });
  for (const { runId, step, error } of report.thrown) log.error({ err: error, runId, step }, "a node threw");
}
