import type { Cause } from "@orderloom/schema/cause";
import { assertNever, OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { OrderAct } from "@orderloom/schema/order/order-act";
import { BackfillPlan } from "../backfill/backfill-plan.ts";
import { makeUp } from "../backfill/make-up.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { MigrationPlan } from "../flows/migration-versions.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { actOnOrder } from "../regroup/act-on-order.ts";
import type { OrderFits } from "../schedules/select-orders.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import type { BulkAct } from "../tables/data/bulk-jobs.ts";
import { cancelOpenRun } from "./cancel-open-run.ts";
import { migrateRun } from "./migrate-run.ts";
import { retryRun } from "./retry-run.ts";

type Job = {
  readonly id: Id;
  readonly act: BulkAct;
  /** Of a migration or a backfill. */
  readonly params: unknown;
  readonly reason: string;
  readonly cause: Cause;
};

/** `orderId` and `place` are of a backfill. */
type Item = { readonly runId: Id; readonly orderId: Id | null; readonly place: string | null };

type Doing = Job & Item & { readonly fits: OrderFits };

/**
 * Whoever works on a job holds it for the transaction, so that another runner takes another one or none. One with a pace
 * is passed over while it is ahead of it.
 */
const HOLD = statement(
  "hold_bulk_job",
  (schema) => `
    select j.id, j.act, j.params, j.reason, j.cause from ${schema}.bulk_jobs j
    where j.status = 'running' and (j.per_minute is null
      or not exists (select 1 from ${schema}.bulk_items i
                     where i.bucket = j.bucket and i.job_id = j.id and i.status = 'waiting')
      or (select count(*) from ${schema}.bulk_items i
          where i.bucket = j.bucket and i.job_id = j.id and i.status <> 'waiting')
         <= extract(epoch from clock_timestamp() - j.started_at) * j.per_minute / 60)
    order by j.id limit 1 for update skip locked`,
);

const NEXT = statement(
  "next_bulk_item",
  (schema) => `
    select run_id as "runId", order_id as "orderId", place from ${schema}.bulk_items
    where bucket = $1 and job_id = $2 and status = 'waiting' order by run_id limit 1`,
);

/**
 * Does the act of a running job to its next run: what was done and the mark of it are one commit, so a crash leaves
 * the run untouched or done. `fits` understands the rules of schedules. False when there is nothing to do.
 */
export async function workBulk(tx: Tx, keys: KeyProvider, fits: OrderFits): Promise<boolean> {
  const [job] = await execute<Job>(tx, HOLD, []);
  if (!job) return false;
  const [next] = await execute<Item>(tx, NEXT, [bucketOf(job.id), job.id]);
  if (next) await doOne(tx, keys, { ...job, ...next, fits });
  else await endJob(tx, job.id);
  tx.topics.add(`${tx.env}:runs`);
  return true;
}

async function doOne(tx: Tx, keys: KeyProvider, item: Doing): Promise<void> {
  const { id, runId } = item;
  const came = await act(tx, keys, item);
  await tx.client.query(
    `update ${tx.env}.bulk_items set status = $4, new_run_id = $5, code = $6, done_at = clock_timestamp()
     where bucket = $1 and job_id = $2 and run_id = $3`,
    [bucketOf(id), id, runId, came.code === null ? "done" : "refused", came.newRunId, came.code],
  );
}

type Came = { readonly newRunId: Id | null; readonly code: string | null };

/** They all refuse before they write anything, so the transaction goes on. */
async function act(tx: Tx, keys: KeyProvider, item: Doing): Promise<Came> {
  try {
    return { newRunId: await actOn(tx, keys, item), code: null };
  } catch (thrown) {
    if (thrown instanceof OrderloomError && !thrown.retry && thrown.code !== "internal")
      return { newRunId: null, code: thrown.code };
    throw thrown;
  }
}

/** The run that came of it, of an act on an order the order, if one did. The job's list was made in its maker's sight. */
async function actOn(tx: Tx, keys: KeyProvider, item: Doing): Promise<Id | null> {
  const { runId, orderId, place, reason, cause, params } = item;
  const asked = { runId, reason, cause, scope: WHOLE_SCOPE };
  switch (item.act) {
    case "retry":
      return retryRun(tx, keys, { ...asked, isBulk: true });
    case "migrate":
      await migrateRun(tx, keys, { ...asked, plan: MigrationPlan.parse(params) });
      return null;
    case "cancel":
      await cancelOpenRun(tx, asked);
      return null;
    case "backfill":
      await makeUp(tx, { plan: BackfillPlan.parse(params), runId, orderId, place: place ?? "" }, item.fits);
      return runId;
    case "orders":
      return actOnOrder(tx, keys, {
        orderId: runId,
        act: OrderAct.parse(params),
        version: null,
        scope: WHOLE_SCOPE,
        whenBusy: "wait",
        cause,
      });
    default:
      return assertNever(item.act);
  }
}

async function endJob(tx: Tx, id: Id): Promise<void> {
  await tx.client.query(
    `update ${tx.env}.bulk_jobs set status = 'done', ended_at = clock_timestamp()
     where bucket = $1 and id = $2 and status = 'running'`,
    [bucketOf(id), id],
  );
}
