import { bucketOf, type Id } from "@orderloom/schema/ids";
import { refundOfEffectKey } from "@orderloom/schema/refund/refund";
import type { Tx } from "../database/database.ts";
import { type LockedRun, lockForWake } from "../database/locks.ts";
import { execute, statement } from "../database/statement.ts";
import { TEST_MAIL_STEP } from "../notices/plan-mail.ts";
import { type FailedMailCall, tellFailedMails } from "../notices/tell-failed-mails.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { stopPoint } from "../testing/stop-points.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { connectionAttempt } from "./connection-attempt.ts";
import { keepStates } from "./keep-states.ts";
import type { LockedCall, Settled } from "./locked-call.ts";
import { settleLeftRefund } from "./settle-left-refund.ts";
import { type AttemptResult, settlementOf } from "./settlement.ts";
import { wakeAfterCalls } from "./wake-after-calls.ts";
import { writeSettlements } from "./write-settlements.ts";

/** How the attempt of a leased call ended. */
export type FinishedAttempt = {
  readonly id: Id;
  readonly epoch: number;
  readonly result: AttemptResult;
  /** Calls of its connection that went well in the same runner since one last failed there; 0 when not given. */
  readonly wellBefore?: number;
  /** The runner broke it off itself, to stop: that says nothing about the peer and costs no attempt. */
  readonly isOurs?: boolean;
  /** How often an open breaker lets a call through; `LIMITS.breakerOpenMs` but for tests, which cannot wait that long. */
  readonly openMs?: number;
};

/** What became of the call; `stale`: the lease had been lost, and nothing was written. */
export type SettleAnswer = "settled" | "again" | "stale";

/**
 * Writes how attempts ended: another one is planned, or the call ends and its run (with those that follow the call) is
 * woken, under the locks orders → runs → calls. Of unknown outcome it waits for a person, and so do those who wait for
 * it (see decide-call.ts). Who comes with an old epoch changes nothing. Answers stand in the order of the attempts.
 */
export async function settleCalls(
  tx: Tx,
  keys: KeyProvider,
  attempts: readonly FinishedAttempt[],
): Promise<readonly SettleAnswer[]> {
  if (attempts.length === 0) return [];
  const ids = attempts.map((attempt) => attempt.id);
  const place = [ids.map(bucketOf), ids];
  const open = await lockTouched(tx, ids);
  const calls = await execute<LockedCall>(tx, LOCK, [...place, attempts.map((attempt) => attempt.epoch)]);
  const byId = new Map(calls.map((call) => [call.id, call]));
  const finished = attempts.flatMap((attempt) => {
    const call = byId.get(attempt.id);
    return call ? [{ call, attempt }] : [];
  });
  const boxes = await openBoxes(
    tx,
    keys,
    calls.map((call) => call.orderId),
  );
  stopPoint("call.before_settle");
  const free = await keepStates(tx, finished.flatMap(connectionAttempt));
  const settled = finished.map(({ call, attempt: { result, isOurs = false } }): Settled => {
    const isFree = free.has(call.id) || isOurs;
    return { call, result, isFree, settlement: settlementOf({ ...call, isFree }, result) };
  });
  await writeSettlements(tx, settled, boxes);
  await wakeWaiting(tx, settled);
  await settleLeftPayments(tx, keys, { settled, open });
  await tellFailedMails(tx, failedMails(settled));
  const answers = new Map(
    settled.map(({ call, settlement }) => [call.id, settlement.type === "end" ? "settled" : "again"] as const),
  );
  return attempts.map(({ id }) => answers.get(id) ?? "stale");
}

/** Locks the orders and runs that the ends of these calls may wake, those who follow them too. Returns the open runs. */
export async function lockTouched(tx: Tx, callIds: readonly Id[]): Promise<ReadonlyMap<Id, LockedRun>> {
  const place = [callIds.map(bucketOf), callIds];
  const touched = await execute<{ orderId: Id | null; runId: Id | null }>(tx, READ_TOUCHED, place);
  const runIds = touched.flatMap((row) => row.runId ?? []);
  return await lockForWake(tx, { orderIds: touched.map((row) => row.orderId), runIds });
}

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
    select c.id, c.order_id as "orderId", c.run_id as "runId", c.step, c.performer, c.detached,
           c.connection_id as "connectionId", c.effect_key as key, c.attempts,
           c.max_attempts as "maxAttempts", c.delays_ms as "delaysMs", c.idempotency,
           c.attempt_log @? '$[*] ? ((@.result == "unknown" || @.result == "lost") && !exists(@.cleared))' as "maybeDone"
    from unnest($1::smallint[], $2::uuid[], $3::bigint[]) w(bucket, id, epoch)
    join ${schema}.calls c on c.bucket = w.bucket and c.id = w.id
    where c.status = 'running' and c.lease_epoch = w.epoch
    order by c.id for update of c`,
);

/** Nobody is told of an unknown outcome but people; their decision goes on from here. */
async function wakeWaiting(tx: Tx, settled: readonly Settled[]): Promise<void> {
  const ended = settled.flatMap(({ call, settlement }) =>
    settlement.type === "end" && settlement.status !== "unknown" ? [{ ...call, status: settlement.status }] : [],
  );
  await wakeAfterCalls(tx, ended);
}

type Ends = { readonly settled: readonly Settled[]; readonly open: ReadonlyMap<Id, LockedRun> };

/** A run that was cancelled while its payment was made does not hear how that ended; its refund must all the same. */
async function settleLeftPayments(tx: Tx, keys: KeyProvider, { settled, open }: Ends): Promise<void> {
  for (const { call, settlement } of settled) {
    const { runId, step, key } = call;
    if (settlement.type === "again" || settlement.status === "unknown" || runId === null || open.has(runId)) continue;
    if (key === null || refundOfEffectKey(key) === null) continue;
    const { outcome } = settlement;
    const result = outcome.type === "ok" ? { result: outcome.result } : null;
    const [clock] = await execute<{ at: string }>(tx, NOW, []);
    await settleLeftRefund(tx, keys, { ...call, result, cause: { type: "run", runId, step }, at: clock?.at ?? "" });
  }
}

const NOW = statement("read_clock_for_refund", () => "select clock_timestamp()::timestamptz(3) as at");

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
