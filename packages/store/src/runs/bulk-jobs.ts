import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { RunStatus } from "@orderloom/schema/run/run";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { newId } from "../orders/identity.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { BulkAct, BulkStatus } from "../tables/data/bulk-jobs.ts";

/** The runs of a list that an act can be done to. */
export type BulkTarget = {
  readonly act: "cancel" | "retry";
  readonly status: RunStatus | null;
  readonly flowId: Id | null;
  readonly orderId: Id | null;
  readonly scope: RowScope;
};

/** At most so many runs in one job; the rest is for the next one. */
export const BULK_MOST = 10_000;

/** How many runs the act would be done to, counted up to {@link BULK_MOST}. */
export async function countBulk(tx: Tx, target: BulkTarget): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*)::int as count from (${source(tx, target)}) s`,
    values(target),
  );
  return rows[0]?.count ?? 0;
}

/** Open runs are cancelled; ended ones that nobody has retried yet are retried, but not those that went well. */
function source({ env }: Tx, { act }: BulkTarget): string {
  const from =
    act === "cancel"
      ? `${env}.runs r where true`
      : `${env}.runs_done r where r.status <> 'done' and r.retried_by is null`;
  return `
    select r.id from ${from}
      and ($1::text is null or r.status = $1) and ($2::uuid is null or r.flow_id = $2)
      and ($3::uuid is null or r.order_id = $3)
      and (($4::uuid[] is null and $5::text[] is null) or exists (
        select 1 from ${env}.orders o where o.bucket = r.bucket and o.id = r.order_id and ${inScope("o", 4, 5)}))
    order by r.id limit ${BULK_MOST}`;
}

function values({ status, flowId, orderId, scope }: BulkTarget): unknown[] {
  return [status, flowId, orderId, scope.shopIds, scope.warehouseIds];
}

type Start = BulkTarget & {
  /** How many the person was told of and typed; another number means that the list has changed. */
  readonly count: number;
  readonly reason: string;
  readonly cause: Cause;
};

/**
 * Starts doing an act to all runs of a list: the runner does them one after another, each in a commit of its own.
 * Returns the job. Throws `conflict` with the true number when it is not the one that was typed.
 */
export async function startBulk(tx: Tx, start: Start): Promise<Id> {
  const { act, count, reason, cause } = start;
  const id = newId();
  const { rowCount } = await tx.client.query(
    `insert into ${tx.env}.bulk_items (bucket, job_id, run_id, status)
     select $6, $7, s.id, 'waiting' from (${source(tx, start)}) s`,
    [...values(start), bucketOf(id), id],
  );
  if (rowCount !== count) throw new OrderloomError("conflict", { params: { count: rowCount ?? 0 } });
  await tx.client.query(
    `insert into ${tx.env}.bulk_jobs (bucket, id, act, reason, status, cause, started_at)
     values ($1, $2, $3, $4, 'running', $5, clock_timestamp())`,
    [bucketOf(id), id, act, reason, JSON.stringify(cause)],
  );
  await recordAct(tx, {
    code: act === "cancel" ? "run.bulk_cancelled" : "run.bulk_retried",
    params: { count, reason },
    subject: "run",
    subjectId: id,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:runs`);
  return id;
}

/** How far a job has come. `refused` are the first runs that it could not be done to, with why. */
export type BulkProgress = {
  readonly act: BulkAct;
  readonly status: BulkStatus;
  readonly waiting: number;
  readonly done: number;
  readonly refusedCount: number;
  readonly refused: readonly { readonly runId: Id; readonly code: string }[];
};

/** The progress of a job, or null when there is none. */
export async function readBulk(tx: Tx, id: Id): Promise<BulkProgress | null> {
  const { rows } = await tx.client.query<BulkProgress>(
    `select j.act, j.status,
            count(*) filter (where i.status = 'waiting')::int as waiting,
            count(*) filter (where i.status = 'done')::int as done,
            count(*) filter (where i.status = 'refused')::int as "refusedCount",
            coalesce((select json_agg(json_build_object('runId', f.run_id, 'code', f.code)) from (
              select run_id, code from ${tx.env}.bulk_items
              where bucket = $1 and job_id = $2 and status = 'refused' order by run_id limit 50) f), '[]') as refused
     from ${tx.env}.bulk_jobs j join ${tx.env}.bulk_items i on i.bucket = j.bucket and i.job_id = j.id
     where j.bucket = $1 and j.id = $2 group by j.bucket, j.id`,
    [bucketOf(id), id],
  );
  return rows[0] ?? null;
}

/** Stops a job: what it has done stays done, the rest is left alone. */
export async function stopBulk(tx: Tx, id: Id): Promise<void> {
  await tx.client.query(
    `update ${tx.env}.bulk_jobs set status = 'cancelled', ended_at = clock_timestamp()
     where bucket = $1 and id = $2 and status = 'running'`,
    [bucketOf(id), id],
  );
  tx.topics.add(`${tx.env}:runs`);
}
