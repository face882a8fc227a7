import { randomUUID } from "node:crypto";
import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { refundEffectKey } from "@orderloom/schema/refund/refund";
import type { CallEffect } from "@orderloom/schema/run/effect";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { inHotTransaction, inTransaction, type Tx } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { cancelRun } from "../runs/cancel-run.ts";
import { addPerson } from "../testing/control.ts";
import { askRefund, refundChange, refundItem, refundsOf } from "../testing/refunds.ts";
import { claim, madeTurn, runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, dumpOf, messageOf, type World } from "../testing/world.ts";
import { commitTurns } from "../turns/commit-turns.ts";
import { claimCalls } from "./claim-calls.ts";
import { type DecideCall, decideCall } from "./decide-call.ts";
import { type FinishedAttempt, settleCalls } from "./settle-calls.ts";
import { countUnknownCalls, getUnknownCall, listUnknownCalls } from "./unknown-calls.ts";

let world: World;
let finance: string;
let agent: string;
beforeAll(async () => {
  world = await createWorld(["OrderPaid"]);
  finance = (await live((tx) => addPerson(tx, { name: "林会计", roles: ["finance"] }))).personId;
  agent = (await live((tx) => addPerson(tx, { name: "陈客服", roles: ["agent"] }))).personId;
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs, live.calls");
});

const live = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(world.db, "live", work);

const call = (changes: Partial<CallEffect> = {}): WantedTurn => ({
  waits: { step: "http:1", wait: { type: "call" } },
  effects: [
    {
      type: "call.make",
      performer: "connector.http-request",
      connectionId: null,
      content: { amount: 1 },
      key: null,
      idempotency: "none",
      timeoutMs: 1_000,
      ...changes,
    },
  ],
});

async function attempt(result: FinishedAttempt["result"], meanwhile?: () => Promise<unknown>): Promise<Id> {
  const options = {
    owner: randomUUID(),
    limit: 1,
    perConnection: 8,
    performers: ["connector.http-request"],
    except: [],
  };
  const [made] = await inHotTransaction(world.db, "live", (tx) =>
    claimCalls(tx, { ...options, keys: world.keys, leaseMs: LIMITS.leaseMs }),
  );
  if (!made) throw new Error("nothing to claim");
  await meanwhile?.();
  await inHotTransaction(world.db, "live", (tx) => settleCalls(tx, world.keys, [{ ...made, result }]));
  return made.id;
}

const UNKNOWN = { type: "unknown", code: "http_status", params: { status: 504 } } as const;

/** A run that waits for a call of which nobody knows whether it took effect. */
async function unknownCall(changes: Partial<CallEffect> = {}): Promise<Id> {
  await accept(world, [messageOf(world)]);
  await runBatch(world, () => call(changes));
  return attempt(UNKNOWN);
}

const decide = (callId: Id, changes: Partial<DecideCall> = {}) =>
  live((tx) =>
    decideCall(tx, world.keys, {
      callId,
      personId: finance,
      roles: ["finance"],
      scope: WHOLE_SCOPE,
      decision: "happened",
      result: { no: "P-1" },
      reason: "已电话核对 13812345678",
      ...changes,
    }),
  );

const open = () => live((tx) => listUnknownCalls(tx, world.keys, { open: true, limit: 10, ...WHOLE_SCOPE }));
const count = () => live((tx) => countUnknownCalls(tx, WHOLE_SCOPE));

test("an unknown outcome keeps its run waiting until somebody says that it happened; then the run goes on", async () => {
  const callId = await unknownCall();
  expect(await runBatch(world, () => ({}))).toEqual([]);
  expect(await open()).toMatchObject([
    { id: callId, status: "unknown", isAwaited: true, attemptCount: 1, content: { amount: 1 }, decision: null },
  ]);
  expect(await decide(callId)).toEqual({ ok: true });
  const [woken] = await runBatch(world, () => ({}));
  expect(woken?.input).toEqual({
    type: "call.settled",
    step: "http:1",
    outcome: { type: "ok", result: { no: "P-1" } },
  });
  expect(await open()).toEqual([]);
  expect(await live((tx) => listActs(tx, { subject: "call", subjectId: callId }))).toMatchObject([
    { code: "call.happened", cause: { type: "person", personId: finance } },
  ]);
  const seen = await live((tx) => getUnknownCall(tx, world.keys, { callId, roles: ["finance"], ...WHOLE_SCOPE }));
  expect(seen).toMatchObject({ decision: "happened", deciderName: "林会计", reason: "已电话核对 138****5678" });
  expect(await dumpOf(world)).not.toContain("13812345678");
});

test("what did not happen fails its step with the cause of the doubt, or is made again under its key", async () => {
  const failed = await unknownCall();
  await decide(failed, { decision: "failed", result: null });
  const [woken] = await runBatch(world, () => ({}));
  expect(woken?.input).toMatchObject({ outcome: { type: "failed", code: "http_status", params: { status: 504 } } });

  const again = await unknownCall({ key: "ship:1" });
  await decide(again, { decision: "again", result: null });
  expect(await count()).toBe(0);
  // The doubt is gone: a plain refusal now is a refusal, and the run hears of it.
  expect(await attempt({ type: "failed", code: "call_refused", params: {} })).toBe(again);
  const { rows } = await world.db.pool.query("select status, attempts, effect_key from live.calls where id = $1", [
    again,
  ]);
  expect(rows).toEqual([{ status: "failed", attempts: 1, effect_key: "ship:1" }]);
  expect(await runBatch(world, () => ({}))).toHaveLength(1);
});

test("runs that asked for the same effect wait for the decision too", async () => {
  await unknownCall({ key: "refund:x" });
  await accept(world, [messageOf(world)]);
  await runBatch(world, () => call({ key: "refund:x" }), { lanes: ["fresh"] });
  const { rows } = await world.db.pool.query("select status from live.calls order by id");
  const bucketsMeet = rows.some(({ status }) => status === "following");
  const [first] = await open();
  await decide(first?.id ?? "");
  expect(await runBatch(world, () => ({}))).toHaveLength(bucketsMeet ? 2 : 1);
});

test("of eight people who decide at once one does, and the others are told who did", async () => {
  for (let round = 0; round < 5; round += 1) {
    const callId = await unknownCall();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => decide(callId, { decision: index % 2 === 0 ? "happened" : "failed" })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const second = { ok: false, code: "call_decided", params: { personId: finance, name: "林会计" } };
    for (const answer of answers.filter(({ ok }) => !ok)) expect(answer).toMatchObject(second);
    expect(await runBatch(world, () => ({}))).toHaveLength(1);
    expect(await live((tx) => listActs(tx, { subject: "call", subjectId: callId }))).toHaveLength(1);
  }
});

test("the right is asked for under the locks, and a call of another shop is not there", async () => {
  const callId = await unknownCall();
  expect(await decide(callId, { personId: agent, roles: ["agent"] })).toMatchObject({ code: "forbidden" });
  // The session still believes in a role that the person has lost.
  expect(await decide(callId, { personId: agent, roles: ["agent", "finance"] })).toMatchObject({ code: "forbidden" });
  const scope = { shopIds: [randomUUID()], warehouseIds: null };
  expect(await decide(callId, { scope })).toMatchObject({ code: "not_found" });
  expect(await live((tx) => countUnknownCalls(tx, scope))).toBe(0);
  expect(await count()).toBe(1);
});

test("a refund whose run was cancelled follows the decision about its payment", async () => {
  for (const [decision, state] of [
    ["happened", "refunded"],
    ["failed", "refund_failed"],
  ] as const) {
    const { orderId, callId } = await cancelledPayment();
    expect(await decide(callId, { decision: "again" })).toMatchObject({ code: "call_run_ended" });
    expect(await decide(callId, { decision, result: { paymentNo: "PAY-9" } })).toEqual({ ok: true });
    const [refund] = await refundsOf(world, orderId);
    expect(refund).toMatchObject({ state, paymentNo: decision === "happened" ? "PAY-9" : null });
    const { rows } = await world.db.pool.query(
      "select code, cause from live.order_changes where order_id = $1 order by version desc limit 1",
      [orderId],
    );
    expect(rows).toEqual([{ code: "refund.state_set", cause: { type: "person", personId: finance } }]);
  }
});

test("a refund whose run was cancelled while it was paid follows how that ended", async () => {
  for (const [result, state] of [
    [{ type: "ok", result: { paymentNo: "PAY-7" } }, "refunded"],
    [{ type: "failed", code: "http_status", params: { status: 422 } }, "refund_failed"],
  ] as const) {
    const { orderId, runId } = await plannedPayment();
    await attempt(result, () => cancel(runId));
    const [refund] = await refundsOf(world, orderId);
    expect(refund).toMatchObject({ state, paymentNo: state === "refunded" ? "PAY-7" : null });
    const { rows } = await world.db.pool.query(
      "select cause from live.order_changes where order_id = $1 order by version desc limit 1",
      [orderId],
    );
    expect(rows).toMatchObject([{ cause: { type: "run", runId } }]);
  }
});

async function cancel(runId: Id): Promise<void> {
  await live((tx) => cancelRun(tx, { runId, reason: "test" }));
  await runBatch(world, () => ({ status: "cancelled" }));
}

/** A payment of unknown outcome whose run somebody has cancelled. */
async function cancelledPayment(): Promise<{ orderId: Id; callId: Id }> {
  const { orderId, runId } = await plannedPayment();
  const callId = await attempt(UNKNOWN);
  await cancel(runId);
  return { orderId, callId };
}

/** A payment that a run waits for, its refund under way. */
async function plannedPayment(): Promise<{ orderId: Id; runId: Id }> {
  const message = messageOf(world, { order: { amounts: { ...incomingOf().amounts, paid: 15_000 } } });
  const [accepted] = await accept(world, [message]);
  const orderId = accepted?.orderId ?? "";
  await askRefund(world, refundItem(world, message.event.order.externalNo));
  const [asked] = await refundsOf(world, orderId);
  const refundId = asked?.id ?? "";
  const runId = await inHotTransaction(world.db, "live", async (tx) => {
    const { at, runs } = await claim(world, tx);
    const [run] = runs;
    if (!run) throw new Error("no run");
    const wanted = call({ key: refundEffectKey(refundId) });
    const refunds = asked ? [asked] : [];
    const effect = { type: "refund.set_state", refundId, to: "refunding", reason: null, paymentNo: null } as const;
    await commitTurns(tx, world.keys, [
      { ...madeTurn(run, at, wanted), ...refundChange(run, { refunds, effect, at }) },
    ]);
    return run.id;
  });
  return { orderId, runId };
}
