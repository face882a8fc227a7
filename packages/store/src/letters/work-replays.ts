import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { retryRun } from "../runs/retry-run.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import type { ReplayItemStatus } from "../tables/data/replay-items.ts";

type Due = {
  readonly id: Id;
  readonly versionChoice: "same" | "newest";
  readonly reason: string;
  readonly cause: Cause;
  readonly runId: Id | null;
};

/**
 * Whoever works on a replay holds it for the transaction; another runner takes another one. What is next is read after
 * that: a letter that was done in the meantime must not be met again.
 */
const HOLD = statement(
  "hold_replays",
  (schema) => `
    select r.id from ${schema}.replays r
    where r.status = 'running' and pg_try_advisory_xact_lock(hashtext('orderloom:replay:' || r.id))`,
);

/** The next letter of each of the replays whose pace allows one. A replay without letters left comes with none. */
const NEXT = statement(
  "next_replay_items",
  (schema) => `
    select r.id, r.version_choice as "versionChoice", r.reason, r.cause, n.run_id as "runId"
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.replays r on r.bucket = w.bucket and r.id = w.id
    left join lateral (
      select run_id from ${schema}.replay_items i
      where i.bucket = r.bucket and i.replay_id = r.id and i.status = 'waiting' order by i.run_id limit 1) n on true
    cross join lateral (
      select count(*) as made from ${schema}.replay_items i
      where i.bucket = r.bucket and i.replay_id = r.id and i.status <> 'waiting') m
    where r.status = 'running'
      and (n.run_id is null
           or m.made <= extract(epoch from clock_timestamp() - r.started_at) * r.per_minute / 60)
    order by m.made limit 1`,
);

/**
 * Tries one dead letter again, if one is due: the new run, the letter's mark and what came of it are one commit, so a
 * crash leaves it either untouched or done. False when nothing is due.
 */
export async function workReplays(tx: Tx, keys: KeyProvider): Promise<boolean> {
  const held = (await execute<{ id: Id }>(tx, HOLD, [])).map(({ id }) => id);
  if (held.length === 0) return false;
  const [due] = await execute<Due>(tx, NEXT, [held.map(bucketOf), held]);
  if (!due) return false;
  if (due.runId === null) await endReplay(tx, due.id);
  else await tryItem(tx, keys, { ...due, runId: due.runId });
  tx.topics.add(`${tx.env}:runs`);
  return true;
}

async function endReplay(tx: Tx, replayId: Id): Promise<void> {
  await tx.client.query(
    `update ${tx.env}.replays set status = 'done', ended_at = clock_timestamp()
     where bucket = $1 and id = $2 and status = 'running'`,
    [bucketOf(replayId), replayId],
  );
}

type Item = Due & { readonly runId: Id };
type Came = { readonly status: ReplayItemStatus; readonly newRunId: Id | null; readonly code: string | null };

async function tryItem(tx: Tx, keys: KeyProvider, item: Item): Promise<void> {
  const { status, newRunId, code } = await retryItem(tx, keys, item);
  await tx.client.query(
    `update ${tx.env}.replay_items set status = $4, new_run_id = $5, code = $6, done_at = clock_timestamp()
     where bucket = $1 and replay_id = $2 and run_id = $3 and status = 'waiting'`,
    [bucketOf(item.id), item.id, item.runId, status, newRunId, code],
  );
}

/** What refuses a retry is found out before anything is written, so the transaction can go on after it. */
async function retryItem(tx: Tx, keys: KeyProvider, item: Item): Promise<Came> {
  const { runId, reason, cause } = item;
  const target = await targetOf(tx, item);
  if (target.isHandled) return { status: "skipped", newRunId: null, code: null };
  try {
    const retry = { runId, scope: WHOLE_SCOPE, reason, cause };
    const newRunId = await retryRun(
      tx,
      keys,
      target.versionId === null ? retry : { ...retry, versionId: target.versionId },
    );
    await tx.client.query(`update ${tx.env}.runs set lane = 'bulk' where bucket = $1 and id = $2 and lane = 'fresh'`, [
      bucketOf(newRunId),
      newRunId,
    ]);
    return { status: "done", newRunId, code: null };
  } catch (thrown) {
    if (!(thrown instanceof OrderloomError) || thrown.retry || thrown.code === "internal") throw thrown;
    return { status: thrown.code === "run_retried" ? "skipped" : "refused", newRunId: null, code: thrown.code };
  }
}

type Target = { readonly versionId: Id | null; readonly isHandled: boolean };

/** The version to go on with: null is the one that failed. */
async function targetOf(tx: Tx, { runId, versionChoice }: Item): Promise<Target> {
  const { rows } = await tx.client.query<Target>(
    `select case when $3 = 'newest' then p.version_id end as "versionId", d.handled_at is not null as "isHandled"
     from ${tx.env}.runs_done d
     left join control.flow_publications p on p.flow_id = d.flow_id and p.environment = '${tx.env}'
     where d.bucket = $1 and d.id = $2`,
    [bucketOf(runId), runId, versionChoice],
  );
  return rows[0] ?? { versionId: null, isHandled: false };
}
