import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { send, statement } from "../database/statement.ts";
import { cancelChildren } from "./cancel-children.ts";

/** What a run no longer waits for: one step of it, or all (`step` null). */
export type EndedWait = { readonly runId: Id; readonly step: string | null };

/**
 * A run that ended while something of it was still open asks nobody any more, nor does a step of it that was stopped.
 * Calls already tried, or that others follow, go on alone; the effect key of one that was never made is free again.
 */
export function cancelWaits(tx: Tx, ended: readonly EndedWait[], at: string): void {
  if (ended.length === 0) return;
  const values = [ended.map(({ runId }) => bucketOf(runId)), ended.map(({ runId }) => runId), ended.map(stepOf), at];
  send(tx, CANCEL_APPROVALS, values);
  send(tx, CANCEL_CALLS, values);
  cancelChildren(tx, ended);
  tx.topics.add(`${tx.env}:approvals`);
}

function stepOf({ step }: EndedWait): string | null {
  return step;
}

const CANCEL_APPROVALS = statement(
  "cancel_approvals_of_runs",
  (schema) => `
    update ${schema}.approvals a set status = 'cancelled', decided_at = $4
    from unnest($1::smallint[], $2::uuid[], $3::text[]) w(bucket, run_id, step)
    where a.bucket = w.bucket and a.run_id = w.run_id and (w.step is null or a.step = w.step) and a.status = 'open'`,
);

const CANCEL_CALLS = statement(
  "cancel_calls_of_runs",
  (schema) => `
    update ${schema}.calls c set status = 'cancelled', settled_at = $4, effect_key = null
    from unnest($1::smallint[], $2::uuid[], $3::text[]) w(bucket, run_id, step)
    where c.bucket = w.bucket and c.run_id = w.run_id and (w.step is null or c.step = w.step) and not c.detached
      and c.status in ('ready', 'following') and c.attempts = 0
      and not exists (select 1 from ${schema}.calls f where f.follows = c.id and f.status = 'following')`,
);
