import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database.ts";
import { send, statement } from "../statement.ts";

/**
 * A run that ended while something of it was still open asks nobody any more. Calls already tried, or that others
 * follow, go on alone; the effect key of one that was never made is free again.
 */
export function cancelWaits(tx: Tx, runIds: readonly Id[], at: string): void {
  const values = [runIds.map(bucketOf), runIds, at];
  send(tx, CANCEL_APPROVALS, values);
  send(tx, CANCEL_CALLS, values);
  tx.topics.add(`${tx.env}:approvals`);
}

const CANCEL_APPROVALS = statement(
  "cancel_approvals_of_runs",
  (schema) => `
    update ${schema}.approvals a set status = 'cancelled', decided_at = $3
    from unnest($1::smallint[], $2::uuid[]) w(bucket, run_id)
    where a.bucket = w.bucket and a.run_id = w.run_id and a.status = 'open'`,
);

const CANCEL_CALLS = statement(
  "cancel_calls_of_runs",
  (schema) => `
    update ${schema}.calls c set status = 'cancelled', settled_at = $3, effect_key = null
    from unnest($1::smallint[], $2::uuid[]) w(bucket, run_id)
    where c.bucket = w.bucket and c.run_id = w.run_id and not c.detached
      and c.status in ('ready', 'following') and c.attempts = 0
      and not exists (select 1 from ${schema}.calls f where f.follows = c.id and f.status = 'following')`,
);
