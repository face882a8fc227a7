import type { Cause } from "@orderloom/schema/cause";
import type { ErrorCode } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import { bucketOfId } from "../database/bucket-of-id.ts";
import type { Tx } from "../database/database.ts";
import { newId } from "../orders/identity.ts";
import type { RowScope } from "../people/row-scope.ts";
import type { ReplayStatus } from "../tables/data/replays.ts";
import { letterSource } from "./letter-source.ts";

export type StartReplay = {
  /** The cause whose letters are tried again. */
  readonly cause: string;
  /** One of them, to see whether it works; all that the person may see when absent. */
  readonly id?: Id | undefined;
  readonly versionChoice: "same" | "newest";
  readonly perMinute: number;
  readonly reason: string;
  readonly by: Cause & { readonly type: "person" };
  readonly scope: RowScope;
};

/** At most so many letters in one replay. */
export const REPLAY_MOST = 10_000;

/**
 * Puts dead letters on their way again: the runner tries so many of them a minute, each once. Those that are in
 * another replay are left to it. Returns the replay and how many there are; null when there is nothing to try.
 */
export async function startReplay(
  tx: Tx,
  wanted: StartReplay,
): Promise<{ readonly id: Id; readonly count: number } | null> {
  const { cause, by, reason, scope, versionChoice, perMinute } = wanted;
  const id = newId();
  // Two people who start at once would each take the same letters: the second waits, and finds them taken.
  await tx.client.query("select pg_advisory_xact_lock(hashtext('orderloom:replays:' || $1))", [tx.env]);
  const { rowCount } = await tx.client.query(
    `insert into ${tx.env}.replay_items (bucket, replay_id, run_id, status)
     select $1, $2, l.id, 'waiting' from ${letterSource(tx.env, { shops: 3, warehouses: 4 })} l
     where l.cause = $5 and ($6::uuid is null or l.id = $6)
       and not exists (
         select 1 from ${tx.env}.replays r join ${tx.env}.replay_items i on i.bucket = r.bucket and i.replay_id = r.id
         where r.letter_cause = $5 and r.status = 'running' and i.run_id = l.id and i.status = 'waiting')
     order by l.id limit ${REPLAY_MOST}`,
    [bucketOf(id), id, scope.shopIds, scope.warehouseIds, cause, wanted.id ?? null],
  );
  const count = rowCount ?? 0;
  if (count === 0) return null;
  await tx.client.query(
    `insert into ${tx.env}.replays (bucket, id, letter_cause, version_choice, per_minute, reason, status, cause, started_by, started_at)
     values ($1, $2, $3, $4, $5, $6, 'running', $7, $8, clock_timestamp())`,
    [bucketOf(id), id, cause, versionChoice, perMinute, reason, JSON.stringify(by), by.personId],
  );
  const params = { count, perMinute, reason };
  await recordAct(tx, {
    code: "replay.started",
    params,
    subject: "letters",
    subjectId: cause,
    cause: by,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:runs`);
  return { id, count };
}

/** A replay and how far it is. Moments are ISO 8601. */
export type Replay = {
  readonly id: Id;
  readonly status: ReplayStatus;
  readonly versionChoice: "same" | "newest";
  readonly perMinute: number;
  readonly reason: string;
  readonly startedBy: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly waiting: number;
  readonly done: number;
  readonly skipped: number;
  readonly refused: number;
  /** Where the runs that came of it stand now. */
  readonly succeeded: number;
  readonly failedAgain: number;
  /** The last run that came of it, and why the last refused one was. */
  readonly lastRunId: Id | null;
  readonly lastCode: ErrorCode | null;
};

/** The latest replays of a cause, newest first. */
export async function listReplays(tx: Tx, cause: string): Promise<readonly Replay[]> {
  const { rows } = await tx.client.query<Replay>(
    `select r.id, r.status, r.version_choice as "versionChoice", r.per_minute as "perMinute", r.reason,
            p.name as "startedBy", r.started_at as "startedAt", r.ended_at as "endedAt", i.*
     from (select * from ${tx.env}.replays where letter_cause = $1 order by id desc limit 10) r
     left join control.person p on p.id = r.started_by
     cross join lateral (
       select count(*) filter (where i.status = 'waiting') as waiting, count(*) filter (where i.status = 'done') as done,
              count(*) filter (where i.status = 'skipped') as skipped,
              count(*) filter (where i.status = 'refused') as refused,
              count(*) filter (where d.status = 'done') as succeeded,
              count(*) filter (where d.status = 'failed') as "failedAgain",
              (array_agg(i.new_run_id order by i.done_at desc) filter (where i.status = 'done'))[1] as "lastRunId",
              (array_agg(i.code order by i.done_at desc) filter (where i.status = 'refused'))[1] as "lastCode"
       from ${tx.env}.replay_items i
       left join ${tx.env}.runs_done d on d.bucket = ${bucketOfId("i.new_run_id")} and d.id = i.new_run_id
       where i.bucket = r.bucket and i.replay_id = r.id) i
     order by r.id desc`,
    [cause],
  );
  return rows;
}

/** Stops a replay: what waits is left as it is. False when it has ended already. */
export async function cancelReplay(
  tx: Tx,
  { replayId, by }: { readonly replayId: Id; readonly by: Cause & { readonly type: "person" } },
): Promise<boolean> {
  const { rows } = await tx.client.query<{ cause: string }>(
    `update ${tx.env}.replays set status = 'cancelled', ended_at = clock_timestamp()
     where bucket = $1 and id = $2 and status = 'running' returning letter_cause as cause`,
    [bucketOf(replayId), replayId],
  );
  const [row] = rows;
  if (!row) return false;
  await recordAct(tx, {
    code: "replay.cancelled",
    subject: "letters",
    subjectId: row.cause,
    cause: by,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:runs`);
  return true;
}
