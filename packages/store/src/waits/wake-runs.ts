import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { StoredInput } from "../turns/stored-input.ts";

/** An answer for a run; the caller holds the run's lock. */
export type Wake = { readonly runId: Id; readonly input: StoredInput };

/** A run that may have killed its runner stays in its lane until it has made a turn. */
const WAKE = statement(
  "wake_runs",
  (schema) => `
    update ${schema}.runs r
    set status = 'ready', lane = case when r.status = 'ready' then r.lane else 'wake' end, wake_at = null,
        pending = r.pending || w.inputs
    from (select bucket, run_id, jsonb_agg(input order by place) as inputs
          from unnest($1::smallint[], $2::uuid[], $3::jsonb[]) with ordinality x(bucket, run_id, input, place)
          group by bucket, run_id) w
    where r.bucket = w.bucket and r.id = w.run_id`,
);

/** Hands answers to runs and makes them ready, in the sequence given. Runs that have ended are not woken. */
export async function wakeRuns(tx: Tx, wakes: readonly Wake[]): Promise<void> {
  if (wakes.length === 0) return;
  const ids = wakes.map((wake) => wake.runId);
  await execute(tx, WAKE, [ids.map(bucketOf), ids, wakes.map((wake) => JSON.stringify(wake.input))]);
  tx.topics.add(`${tx.env}:runs`);
}
