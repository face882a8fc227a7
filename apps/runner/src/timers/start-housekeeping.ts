import { BUCKET_COUNT, ENVIRONMENTS, type Environment } from "@orderloom/schema/ids";
import { pruneKeyEvents } from "@orderloom/store/accept/key-events";
import { pruneRepeats } from "@orderloom/store/accept/repeats";
import { settleDueApprovals } from "@orderloom/store/approvals/approval-limits";
import { settleLostCalls } from "@orderloom/store/calls/settle-calls";
import { pruneControl } from "@orderloom/store/control/prune-control";
import { inControlTransaction, inHotTransaction, inTransaction } from "@orderloom/store/database/database";
import { ensurePartitions } from "@orderloom/store/database/partitions";
import { foldFlowCounts } from "@orderloom/store/database/statistics";
import { pruneImports } from "@orderloom/store/import/prune-imports";
import { tellOverdue } from "@orderloom/store/machines/tell-overdue";
import { tellBacklog } from "@orderloom/store/notices/tell-backlog";
import { checkBucket } from "@orderloom/store/proof/check-bucket";
import { checkChanged } from "@orderloom/store/proof/check-changed";
import { followClockBack } from "@orderloom/store/runs/follow-clock";
import { findKilledRuns } from "@orderloom/store/runs/runner-slots";
import { cancelOrphans } from "@orderloom/store/turns/cancel-children";
import { type Pump, startPump } from "../pump.ts";
import type { WorkDeps } from "../work-deps.ts";

const LOST_CALLS_BATCH = 100;
const DUE_APPROVALS_BATCH = 100;
const ORPHANS_BATCH = 500;
const OLD_EVENTS_BATCH = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * What somebody has to do now and then, whichever runner comes first. As often as a lease lasts twice: follow a clock
 * that went back, take over what dead runners held, do what time limits of approvals say, and tell when runs fail in
 * masses. Each minute: tell of orders that are overdue, prove those that changed, and one more bucket of everything (an
 * hour for all of it). Hourly: make next month's partitions, fold the figures of past hours, drop what is past its
 * time.
 */
export function startHousekeeping(deps: WorkDeps, onError: (error: unknown) => void): Pump {
  const { db, keys, log } = deps;
  let tidiedAt = Number.NEGATIVE_INFINITY;
  let checkedAt = Number.NEGATIVE_INFINITY;
  // Runners that start often, or together, should not look at the same first buckets for ever.
  let bucket = Math.floor(Math.random() * BUCKET_COUNT);
  return startPump({
    work: async () => {
      let more = false;
      for (const environment of ENVIRONMENTS) {
        const backMs = await inTransaction(db, environment, (tx) => followClockBack(tx, deps.leaseMs));
        if (backMs > 0) log.error({ environment, backMs }, "the clock of the database went back");
        const killed = await inTransaction(db, environment, (tx) => findKilledRuns(tx, { leaseMs: deps.leaseMs }));
        for (const runId of killed.dead)
          log.error({ runId, environment }, "a run killed its runner too often and was ended");
        const lost = await inTransaction(db, environment, (tx) => settleLostCalls(tx, keys, LOST_CALLS_BATCH));
        const due = await inTransaction(db, environment, (tx) => settleDueApprovals(tx, DUE_APPROVALS_BATCH));
        await inTransaction(db, environment, tellBacklog);
        const orphans = await inTransaction(db, environment, (tx) => cancelOrphans(tx, ORPHANS_BATCH));
        more ||= orphans === ORPHANS_BATCH;
        more ||= lost === LOST_CALLS_BATCH || due === DUE_APPROVALS_BATCH;
      }
      if (performance.now() - checkedAt > MINUTE_MS) {
        checkedAt = performance.now();
        bucket = (bucket + 1) % BUCKET_COUNT;
        const machines = await deps.machines();
        for (const environment of ENVIRONMENTS) {
          await inHotTransaction(db, environment, (tx) => tellOverdue(tx, keys, machines));
          await prove(deps, environment, bucket);
        }
      }
      if (performance.now() - tidiedAt > HOUR_MS) {
        tidiedAt = performance.now();
        await ensurePartitions(db.pool);
        await inControlTransaction(db, pruneControl);
        for (const environment of ENVIRONMENTS) {
          while (await inTransaction(db, environment, foldFlowCounts));
          await dropOldEvents(deps, environment);
        }
      }
      return more;
    },
    idleMs: deps.leaseMs / 2,
    concurrency: 1,
    onError,
  });
}

/** Looks back a little further than the last look, so that nothing falls between two. */
const CHANGED_SECONDS = 90;

async function prove({ db, log }: WorkDeps, environment: Environment, bucket: number): Promise<void> {
  const changed = await inHotTransaction(db, environment, (tx) => checkChanged(tx, CHANGED_SECONDS));
  const swept = await checkBucket((work) => inHotTransaction(db, environment, work), bucket);
  const told = changed.told + swept.told;
  if (told > 0) log.error({ environment, bucket, told }, "something does not add up");
}

async function dropOldEvents({ db }: WorkDeps, environment: Environment): Promise<void> {
  while ((await inTransaction(db, environment, (tx) => pruneKeyEvents(tx, OLD_EVENTS_BATCH))) === OLD_EVENTS_BATCH);
  while ((await inTransaction(db, environment, (tx) => pruneImports(tx, OLD_EVENTS_BATCH))) === OLD_EVENTS_BATCH);
  while ((await inTransaction(db, environment, (tx) => pruneRepeats(tx, OLD_EVENTS_BATCH))) === OLD_EVENTS_BATCH);
}
