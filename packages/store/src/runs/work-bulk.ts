import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { MigrationPlan } from "../flows/migration-versions.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import type { BulkAct } from "../tables/data/bulk-jobs.ts";
import { cancelOpenRun } from "./cancel-open-run.ts";
import { migrateRun } from "./migrate-run.ts";
import { retryRun } from "./retry-run.ts";

type Job = {
  readonly id: Id;
  readonly act: BulkAct;
  /** Of a migration. */
  readonly params: MigrationPlan | null;
  readonly reason: string;
  readonly cause: Cause;
};

/** Whoever works on a job holds it for the transaction, so that another runner takes another one or none. */
const HOLD = statement(
  "hold_bulk_job",
  (schema) => `
    select j.id, j.act, j.params, j.reason, j.cause from ${schema}.bulk_jobs j
    where j.status = 'running' order by j.id limit 1 for update skip locked`,
);

const NEXT = statement(
  "next_bulk_item",
  (schema) => `
    select run_id as "runId" from ${schema}.bulk_items
    where bucket = $1 and job_id = $2 and status = 'waiting' order by run_id limit 1`,
);

/**
 * Does the act of a running job to its next run: what was done and the mark of it are one commit, so a crash leaves
 * the run untouched or done. False when there is nothing to do.
 */
export async function workBulk(tx: Tx, keys: KeyProvider): Promise<boolean> {
  const [job] = await execute<Job>(tx, HOLD, []);
  if (!job) return false;
  const [next] = await execute<{ runId: Id }>(tx, NEXT, [bucketOf(job.id), job.id]);
  if (next) await doOne(tx, keys, { ...job, runId: next.runId });
  else await endJob(tx, job.id);
  tx.topics.add(`${tx.env}:runs`);
  return true;
}

async function doOne(tx: Tx, keys: KeyProvider, item: Job & { readonly runId: Id }): Promise<void> {
  const { id, runId } = item;
  const came = await act(tx, keys, item);
  await tx.client.query(
    `update ${tx.env}.bulk_items set status = $4, new_run_id = $5, code = $6, done_at = clock_timestamp()
     where bucket = $1 and job_id = $2 and run_id = $3`,
    [bucketOf(id), id, runId, came.code === null ? "done" : "refused", came.newRunId, came.code],
  );
}

type Came = { readonly newRunId: Id | null; readonly code: string | null };

/** They all refuse before they write anything, so the transaction goes on. The job's list was made in its maker's sight. */
async function act(tx: Tx, keys: KeyProvider, item: Job & { readonly runId: Id }): Promise<Came> {
  const { runId, reason, cause } = item;
  const asked = { runId, reason, cause, scope: WHOLE_SCOPE };
  try {
    if (item.act === "retry") return { newRunId: await retryRun(tx, keys, { ...asked, isBulk: true }), code: null };
    if (item.params) await migrateRun(tx, keys, { ...asked, plan: item.params });
    else await cancelOpenRun(tx, asked);
    return { newRunId: null, code: null };
  } catch (thrown) {
    if (thrown instanceof OrderloomError && !thrown.retry && thrown.code !== "internal")
      return { newRunId: null, code: thrown.code };
    throw thrown;
  }
}

async function endJob(tx: Tx, id: Id): Promise<void> {
  await tx.client.query(
    `update ${tx.env}.bulk_jobs set status = 'done', ended_at = clock_timestamp()
     where bucket = $1 and id = $2 and status = 'running'`,
    [bucketOf(id), id],
  );
}
