import { bucketOf, type Id } from "@orderloom/schema/ids";
import { type AttemptResult, type SettledCall, type Settlement, settlementOf } from "./calls/settlement.ts";
import type { Tx } from "./database.ts";
import type { KeyProvider } from "./key-provider.ts";
import { lockForWake } from "./locks.ts";
import { TEST_MAIL_STEP } from "./plan-mail.ts";
import { execute, hexOf, statement } from "./statement.ts";
import { type FailedMailCall, tellFailedMails } from "./tell-failed-mails.ts";
import { stopPoint } from "./testing/stop-points.ts";
import { outcomePlace } from "./turns/answers.ts";
import { type Boxes, openBoxes } from "./turns/order-boxes.ts";
import { type Wake, wakeRuns } from "./wake-runs.ts";

/** How the attempt of a leased call ended. */
export type FinishedAttempt = { readonly id: Id; readonly epoch: number; readonly result: AttemptResult };

/** What became of the call; `stale`: the lease had been lost, and nothing was written. */
export type SettleAnswer = "settled" | "again" | "stale";

/**
 * Writes how attempts ended: another one is planned, or the call ends and its run (with those that follow the call) is
 * woken, under the locks orders → runs → calls. Who comes with an old epoch changes nothing. Answers stand in the
 * order of the attempts.
 */
export async function settleCalls(
  tx: Tx,
  keys: KeyProvider,
  attempts: readonly FinishedAttempt[],
): Promise<readonly SettleAnswer[]> {
  if (attempts.length === 0) return [];
  const ids = attempts.map((attempt) => attempt.id);
  const place = [ids.map(bucketOf), ids];
  const touched = await execute<{ orderId: Id | null; runId: Id | null }>(tx, READ_TOUCHED, place);
  const runIds = touched.flatMap((row) => row.runId ?? []);
  await lockForWake(tx, { orderIds: touched.map((row) => row.orderId), runIds });
  const calls = await execute<LockedCall>(tx, LOCK, [...place, attempts.map((attempt) => attempt.epoch)]);
  const byId = new Map(calls.map((call) => [call.id, call]));
  const settled = attempts.flatMap(({ id, result }) => {
    const call = byId.get(id);
    return call ? [{ call, result, settlement: settlementOf(call, result) }] : [];
  });
  const boxes = await openBoxes(
    tx,
    keys,
    calls.map((call) => call.orderId),
  );
  stopPoint("call.before_settle");
  if (settled.length > 0) await execute(tx, SETTLE, [JSON.stringify(settled.map((entry) => settleRow(entry, boxes)))]);
  await wakeWaiting(tx, settled);
  await tellFailedMails(tx, failedMails(settled));
  if (settled.length > 0) tx.topics.add(`${tx.env}:calls`);
  const answers = new Map(
    settled.map(({ call, settlement }) => [call.id, settlement.type === "end" ? "settled" : "again"] as const),
  );
  return attempts.map(({ id }) => answers.get(id) ?? "stale");
}

type LockedCall = SettledCall & {
  readonly id: Id;
  readonly orderId: Id | null;
  /** Null for a call that no run asked for. */
  readonly runId: Id | null;
  readonly step: string;
  readonly performer: string;
  readonly detached: boolean;
};

type Settled = { readonly call: LockedCall; readonly result: AttemptResult; readonly settlement: Settlement };

const READ_TOUCHED = statement(
  "read_touched_by_calls",
  (schema) => `
    select c.order_id as "orderId", c.run_id as "runId"
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.calls c on c.bucket = w.bucket and c.id = w.id
    union
    select f.order_id, f.run_id from ${schema}.calls f where f.follows = any($2::uuid[]) and f.status = 'following'`,
);

const LOCK = statement(
  "lock_leased_calls",
  (schema) => `
    select c.id, c.order_id as "orderId", c.run_id as "runId", c.step, c.performer, c.detached, c.effect_key as key, c.attempts,
           c.max_attempts as "maxAttempts", c.delays_ms as "delaysMs", c.idempotency,
           c.attempt_log @? '$[*] ? (@.result == "unknown" || @.result == "lost")' as "maybeDone"
    from unnest($1::smallint[], $2::uuid[], $3::bigint[]) w(bucket, id, epoch)
    join ${schema}.calls c on c.bucket = w.bucket and c.id = w.id
    where c.status = 'running' and c.lease_epoch = w.epoch
    order by c.id for update of c`,
);

const SETTLE = statement(
  "settle_calls",
  (schema) => `
    update ${schema}.calls c
    set status = s.status, lease_owner = null, lease_until = null, outcome = s.outcome, outcome_code = s.outcome_code,
        due_at = case when s.delay_ms is null then c.due_at
                      else clock_timestamp() + make_interval(secs => s.delay_ms / 1000) end,
        settled_at = case when s.delay_ms is null then clock_timestamp() end,
        attempt_log = c.attempt_log || jsonb_build_object(
          'no', c.attempts, 'endedAt', clock_timestamp(), 'result', s.result, 'code', s.code)
    from json_to_recordset($1::json) s(bucket smallint, id uuid, status text, outcome bytea, outcome_code text,
      delay_ms float8, result text, code text)
    where c.bucket = s.bucket and c.id = s.id`,
);

function settleRow({ call, result, settlement }: Settled, boxes: Boxes): object {
  const code = "code" in result ? result.code : null;
  const head = { bucket: bucketOf(call.id), id: call.id, result: result.type, code };
  if (settlement.type === "again") return { ...head, status: "ready", delay_ms: settlement.delayMs };
  const { outcome, status } = settlement;
  const sealed = boxes(call.orderId).seal(JSON.stringify(outcome), outcomePlace(call.id));
  return { ...head, status, outcome: hexOf(sealed), outcome_code: outcome.type === "ok" ? null : outcome.code };
}

const END_FOLLOWERS = statement(
  "end_following_calls",
  (schema) => `
    update ${schema}.calls f set status = s.status, settled_at = clock_timestamp()
    from unnest($1::uuid[], $2::text[]) s(id, status)
    where f.follows = s.id and f.status = 'following'
    returning f.run_id as "runId", f.step, f.follows as "callId"`,
);

async function wakeWaiting(tx: Tx, settled: readonly Settled[]): Promise<void> {
  const ended = settled.flatMap(({ call, settlement }) => (settlement.type === "end" ? [{ call, settlement }] : []));
  if (ended.length === 0) return;
  const values = [ended.map(({ call }) => call.id), ended.map(({ settlement }) => settlement.status)];
  const followers = await execute<{ runId: Id; step: string; callId: Id }>(tx, END_FOLLOWERS, values);
  const waiting = ended.flatMap(({ call: { runId, step, id: callId, detached } }) =>
    detached || runId === null ? [] : [{ runId, step, callId }],
  );
  const wakes = [...waiting, ...followers].map(
    ({ runId, step, callId }): Wake => ({ runId, input: { type: "call.settled", step, callId } }),
  );
  await wakeRuns(tx, wakes);
}

/** Mails that nobody waits for and that did not go out: the person at the test button sees that one's end anyway. */
function failedMails(settled: readonly Settled[]): readonly FailedMailCall[] {
  return settled.flatMap(({ call, settlement }) => {
    if (!call.detached || call.performer !== "mail" || call.step === TEST_MAIL_STEP) return [];
    if (settlement.type !== "end" || settlement.outcome.type === "ok") return [];
    return [{ id: call.id, failure: settlement.outcome }];
  });
}

const EXPIRED = statement(
  "read_expired_calls",
  (schema) => `
    select id, lease_epoch as epoch from ${schema}.calls
    where status = 'running' and lease_until < clock_timestamp() order by lease_until limit $1`,
);

/**
 * Takes calls whose maker has gone: they are made again where that is safe, else they end as unknown. Returns how many.
 * Two runners may try at once; the epoch lets one of them.
 */
export async function settleLostCalls(tx: Tx, keys: KeyProvider, limit: number): Promise<number> {
  const expired = await execute<{ id: Id; epoch: number }>(tx, EXPIRED, [limit]);
  const answers = await settleCalls(
    tx,
    keys,
    expired.map(({ id, epoch }) => ({ id, epoch, result: { type: "lost" } })),
  );
  return answers.filter((answer) => answer !== "stale").length;
}
