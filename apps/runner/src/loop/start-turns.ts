import { setTimeout as sleep } from "node:timers/promises";
import { toOrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import { type Slot, writeSlot } from "@orderloom/store/runs/runner-slots";
import { stopPoint } from "@orderloom/store/testing/stop-points";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";
import { createBatchSize } from "./batch-size.ts";
import { createLaneShares } from "./lane-shares.ts";
import type { ProgramCache } from "./program-cache.ts";
import { type BatchReport, turnBatch } from "./turn-batch.ts";

/**
 * Batches under way at once. While one waits for its commit the next is interpreted; a third brings nothing more on
 * one event loop (docs/performance.md).
 */
const CONCURRENCY = { live: 2, sandbox: 1 } as const;
/** The list of who does what must stop nobody: who cannot write it in this time goes on. */
const SLOT_PATIENCE_MS = 50;
/** How soon runs are looked at again whose order somebody has. */
const BUSY_ORDER_MS = 10;
const IDLE_MS = 1_000;

/** Turns ready runs of one environment, batch after batch, and wakes when something may be ready. */
export function startTurns(
  deps: LoopDeps,
  shared: { readonly programs: ProgramCache; readonly onCalls: () => void },
): Pump {
  const { db, keys, environment, knows, metrics, runnerId, place } = deps;
  const size = createBatchSize(LIMITS.batchRuns);
  const shares = createLaneShares();
  const announce = createAnnouncer(deps);
  const batchOnce = async (slot: number): Promise<boolean> => {
    const stopTimer = metrics.batchSeconds.startTimer({ environment });
    const lanes = shares.limits(size.current());
    try {
      const report = await turnBatch(
        {
          db,
          keys,
          programs: shared.programs,
          machines: deps.machines,
          announce: (env, runIds) => announce({ runnerId, place, slot, env }, runIds),
        },
        {
          environment,
          claim: { knows, lanes: slot === FIRST_SLOT[environment] ? [...lanes, ALONE] : lanes },
        },
      );
      if (report.turns > 0) stopPoint("commit.after_commit");
      size.succeeded();
      shares.found(lanes, report.found);
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
  const freeSlots = Array.from({ length: CONCURRENCY[environment] }, (_, index) => FIRST_SLOT[environment] + index);
  return startPump({
    work: async () => {
      const slot = freeSlots.sort((one, other) => one - other).shift() ?? 0;
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

/** Slots of live and sandbox pumps have numbers of their own. */
const FIRST_SLOT = { live: 0, sandbox: CONCURRENCY.live } as const;
/** One slot alone takes runs that may have killed their runner: two at once would be held guilty of each other's deed. */
const ALONE = { lane: "alone", limit: 1 } as const;

type Announce = (slot: Slot, runIds: readonly string[]) => Promise<void>;

/** Writes the slot, one statement at a time. What is interpreted before it is written, and kills us, is never found. */
function createAnnouncer(deps: LoopDeps): Announce {
  const underWay = new Set<number>();
  return async (slot, runIds) => {
    if (underWay.has(slot.slot)) return;
    underWay.add(slot.slot);
    const written = writeSlot(deps.db, slot, runIds)
      .catch(deps.onError("announce"))
      .finally(() => underWay.delete(slot.slot));
    await Promise.race([written, sleep(SLOT_PATIENCE_MS, undefined, { ref: false })]);
  };
}

function note({ metrics, environment, log }: LoopDeps, report: BatchReport): void {
  metrics.turns.inc({ environment }, report.turns);
  for (const status of report.ended) metrics.runsEnded.inc({ environment, status });
  for (const { runId, step, error } of report.thrown) log.error({ err: error, runId, step }, "a node threw");
}
