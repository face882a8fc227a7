import { bucketOf, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";
import { execute, send, statement } from "../database/statement.ts";
import type { EndedWait } from "./cancel-waits.ts";

const CANCEL = `'[{"type":"cancel","reason":"parent_ended"}]'::jsonb`;
const CANCELLED = `status = 'ready', wake_at = null, pending = c.pending || ${CANCEL},
  lane = case when c.lane in ('alone', 'fresh') and c.status = 'ready' then c.lane else 'wake' end`;

/**
 * Ends the runs that steps started which want them no more. Whoever has one of them at this moment may be waiting for
 * us, so it is passed over and found by {@link cancelOrphans}.
 */
export function cancelChildren(tx: Tx, ended: readonly EndedWait[]): void {
  if (ended.length === 0) return;
  const values = [
    ended.map(({ runId }) => bucketOf(runId)),
    ended.map(({ runId }) => runId),
    ended.map(({ step }) => step),
  ];
  send(tx, DROP_UNSTARTED, values);
  send(tx, CANCEL_CHILDREN, values);
}

/** Chunks of which no run has begun are not begun any more. */
const DROP_UNSTARTED = statement(
  "drop_unstarted_chunks",
  (schema) => `
    delete from ${schema}.child_chunks k
    using unnest($1::smallint[], $2::uuid[], $3::text[]) w(bucket, run_id, step)
    where k.bucket = w.bucket and k.run_id = w.run_id and (w.step is null or k.step = w.step) and k.open = k.count
      and not exists (select from ${schema}.runs c
                      where c.bucket = k.bucket and c.parent_run_id = k.run_id and c.parent_step = k.step
                        and c.item_index / ${LIMITS.parallelChunk} = k.no)`,
);

const CANCEL_CHILDREN = statement(
  "cancel_children_of_runs",
  (schema) => `
    update ${schema}.runs c set ${CANCELLED}
    from (
      select r.bucket, r.id from unnest($1::smallint[], $2::uuid[], $3::text[]) w(bucket, run_id, step)
      join ${schema}.runs r on r.parent_run_id = w.run_id and r.bucket = w.bucket
        and (w.step is null or r.parent_step = w.step)
      order by r.id for update of r skip locked) o
    where c.bucket = o.bucket and c.id = o.id`,
);

const ORPHANS = statement(
  "cancel_orphans",
  (schema) => `
    update ${schema}.runs c set ${CANCELLED}
    from (
      select r.bucket, r.id from ${schema}.runs r
      where r.parent_run_id is not null and not r.pending @> '[{"type":"cancel"}]'
        and not exists (select from ${schema}.child_chunks k
                        join ${schema}.runs p on p.bucket = k.bucket and p.id = k.run_id
                        where k.bucket = r.bucket and k.run_id = r.parent_run_id and k.step = r.parent_step)
      order by r.id limit $1 for update of r skip locked) o
    where c.bucket = o.bucket and c.id = o.id
    returning c.id`,
);

const DROP_CHUNKS = statement(
  "drop_orphaned_chunks",
  (schema) => `
    delete from ${schema}.child_chunks k
    where not exists (select from ${schema}.runs p where p.bucket = k.bucket and p.id = k.run_id)
      and not exists (select from ${schema}.runs c where c.bucket = k.bucket and c.parent_run_id = k.run_id)`,
);

/** Ends runs whose starter has gone, at most `limit`, and drops what it kept for others; returns how many. For now and then. */
export async function cancelOrphans(tx: Tx, limit: number): Promise<number> {
  const cancelled = await execute<{ id: Id }>(tx, ORPHANS, [limit]);
  await execute(tx, DROP_CHUNKS, []);
  if (cancelled.length > 0) tx.topics.add(`${tx.env}:runs`);
  return cancelled.length;
}
