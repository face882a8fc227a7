import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Json } from "@orderloom/schema/json";
import { isAllowed } from "@orderloom/schema/permission";
import type { Role } from "@orderloom/schema/role";
import type { CallDecision } from "@orderloom/schema/run/call-decision";
import type { CallOutcome } from "@orderloom/schema/run/run";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { type LockedRun, lockForWake } from "../database/locks.ts";
import { execute, hexOf, statement } from "../database/statement.ts";
import { rolesNow } from "../people/roles-now.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import type { CallStatus } from "../tables/data/calls.ts";
import { outcomePlace } from "../turns/answers.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { settleLeftRefund } from "./settle-left-refund.ts";
import { wakeAfterCalls } from "./wake-after-calls.ts";

export type DecideCall = {
  readonly callId: Id;
  readonly personId: string;
  /** The roles that the caller's session knows. */
  readonly roles: readonly Role[];
  /** What the person may see: other calls are not there. */
  readonly scope: RowScope;
  readonly decision: CallDecision;
  /** What the call brought, as its node resumes with it; of a call that happened. */
  readonly result: Json;
  readonly reason: string;
};

/** A refusal says who decided, what and when, where somebody did. */
export type DecideCallResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * Decides what became of a call of unknown outcome, in one locked transaction (orders → runs → calls): of any number
 * of clicks one decides, the others are told who did. It happened: its run goes on with `result`. It did not: the call
 * is made again under its key, with fresh attempts and no doubt left of the earlier ones, or its step has failed.
 */
export async function decideCall(tx: Tx, keys: KeyProvider, wanted: DecideCall): Promise<DecideCallResult> {
  const place = [bucketOf(wanted.callId), wanted.callId];
  const missing = refuse("not_found", { callId: wanted.callId });
  const { shopIds, warehouseIds } = wanted.scope;
  const touched = await execute<Touched>(tx, READ_TOUCHED, [...place, shopIds, warehouseIds]);
  if (touched.length === 0) return missing;
  const runIds = touched.flatMap(({ runId }) => runId ?? []);
  const open = await lockForWake(tx, { orderIds: touched.map(({ orderId }) => orderId), runIds });
  const [call] = await execute<LockedCall>(tx, LOCK, place);
  if (!call) return missing;
  if (!isAllowed(await rolesNow(tx, wanted), "call.decide")) return refuse("forbidden", {});
  if (call.status !== "unknown") {
    const { decision, decidedBy: personId, name, at } = call;
    return refuse("call_decided", { decision, personId, name, at });
  }
  return carryOut(tx, keys, { wanted, call, open });
}

function refuse(code: ErrorCode, params: ErrorParams): Extract<DecideCallResult, { ok: false }> {
  return { ok: false, code, params };
}

type Touched = { readonly orderId: Id | null; readonly runId: Id | null };

const READ_TOUCHED = statement(
  "read_touched_by_decision",
  (schema) => `
    select c.order_id as "orderId", c.run_id as "runId" from ${schema}.calls c
    left join ${schema}.orders o on o.bucket = c.bucket and o.id = c.order_id
    where c.bucket = $1 and c.id = $2 and not c.detached and ${inScope("o", 3, 4)}
    union
    select f.order_id, f.run_id from ${schema}.calls f where f.follows = $2 and f.status = 'following'`,
);

type LockedCall = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly runId: Id | null;
  readonly step: string;
  readonly detached: boolean;
  readonly key: string | null;
  readonly status: CallStatus;
  readonly outcome: Buffer | null;
  readonly decision: CallDecision | null;
  readonly decidedBy: string | null;
  readonly name: string | null;
  /** ISO 8601. */
  readonly at: string | null;
};

const LOCK = statement(
  "lock_unknown_call",
  (schema) => `
    select c.id, c.order_id as "orderId", c.run_id as "runId", c.step, c.detached, c.effect_key as key, c.status,
           c.outcome, c.decision, c.decided_by as "decidedBy", p.name, c.decided_at as at
    from ${schema}.calls c left join control.person p on p.id = c.decided_by
    where c.bucket = $1 and c.id = $2 for update of c`,
);

type Work = {
  readonly wanted: DecideCall;
  readonly call: LockedCall;
  readonly open: ReadonlyMap<Id, LockedRun>;
};

async function carryOut(tx: Tx, keys: KeyProvider, work: Work): Promise<DecideCallResult> {
  const { wanted, call, open } = work;
  const { decision } = wanted;
  const isWaiting = call.runId !== null && open.has(call.runId);
  // Nobody would hear what comes of it: whoever wants it done starts a run that asks for it.
  if (decision === "again" && !isWaiting) return refuse("call_run_ended", {});
  const at = await write(tx, keys, work);
  const cause = { type: "person", personId: wanted.personId } as const;
  if (decision !== "again") {
    await wakeAfterCalls(tx, [{ ...call, status: decision === "happened" ? "ok" : "failed" }]);
    if (!isWaiting) await settleLeftRefund(tx, keys, { ...call, result: resultOf(wanted), cause, at });
  }
  await recordAct(tx, {
    code: ACTS[decision],
    subject: "call",
    subjectId: wanted.callId,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:calls`);
  return { ok: true };
}

const ACTS = { happened: "call.happened", again: "call.repeated", failed: "call.not_happened" } as const;

function resultOf({ decision, result }: DecideCall): { readonly result: Json } | null {
  return decision === "happened" ? { result } : null;
}

/** The doubt of the attempts made so far is cleared up: what follows is judged by itself. */
const WRITE = statement(
  "write_call_decision",
  (schema) => `
    update ${schema}.calls c
    set decision = $3, decided_by = $4, decided_at = clock_timestamp(), decision_reason = $5,
        status = case $3 when 'happened' then 'ok' when 'again' then 'ready' else 'failed' end,
        outcome = $6, outcome_code = case $3 when 'failed' then c.outcome_code end,
        attempts = case $3 when 'again' then 0 else c.attempts end,
        due_at = case $3 when 'again' then clock_timestamp() else c.due_at end,
        settled_at = case $3 when 'again' then null else clock_timestamp() end,
        attempt_log = (select coalesce(jsonb_agg(e.entry || '{"cleared": true}' order by e.place), '[]')
                       from jsonb_array_elements(c.attempt_log) with ordinality e(entry, place))
    where c.bucket = $1 and c.id = $2
    returning c.decided_at as at`,
);

/** Returns when it was decided. */
async function write(tx: Tx, keys: KeyProvider, { wanted, call }: Work): Promise<string> {
  const box = (await openBoxes(tx, keys, [call.orderId]))(call.orderId);
  const outcome = outcomeOf(wanted, () =>
    call.outcome === null ? null : JSON.parse(box.open(call.outcome, outcomePlace(call.id)).toString()),
  );
  const [written] = await execute<{ at: string }>(tx, WRITE, [
    bucketOf(call.id),
    call.id,
    wanted.decision,
    wanted.personId,
    hexOf(box.seal(wanted.reason, decisionPlace(call.id))),
    outcome && hexOf(box.seal(JSON.stringify(outcome), outcomePlace(call.id))),
  ]);
  return written?.at ?? "";
}

/** What failed is what made the outcome unknown: a 504, a connection cut. */
function outcomeOf({ decision, result }: DecideCall, readLast: () => CallOutcome | null): CallOutcome | null {
  if (decision === "again") return null;
  if (decision === "happened") return { type: "ok", result };
  const last = readLast();
  return last === null || last.type === "ok"
    ? { type: "failed", code: "call_unknown", params: {} }
    : { ...last, type: "failed" };
}

/** Where the reason of a decision about a call is sealed. */
export function decisionPlace(callId: Id): string {
  return `calls.decision_reason:${callId}`;
}
