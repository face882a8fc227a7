import { randomUUID } from "node:crypto";
import { DEFAULT_CONNECTION_LIMITS } from "@orderloom/schema/connection-limits";
import { LIMITS } from "@orderloom/schema/limits";
import type { CallEffect } from "@orderloom/schema/run/effect";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inHotTransaction, inTransaction } from "../database/database.ts";
import { cancelRun } from "../runs/cancel-run.ts";
import { runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, dumpOf, messageOf, type World } from "../testing/world.ts";
import { type ClaimedCall, claimCalls, heartbeatCalls } from "./claim-calls.ts";
import { nextCallDelayMs } from "./next-call.ts";
import { type FinishedAttempt, settleCalls, settleLostCalls } from "./settle-calls.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs, live.calls");
});

const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await world.db.pool.query<Row>(text, values)).rows;

const call = (changes: Partial<CallEffect> = {}): WantedTurn => ({
  waits: { step: "http:1", wait: { type: "call" } },
  effects: [
    {
      type: "call.make",
      performer: "connector.http-request",
      connectionId: null,
      content: { body: "卡那利-body" },
      key: null,
      idempotency: "key",
      timeoutMs: 1_000,
      ...changes,
    },
  ],
});

const claimAll = () =>
  inHotTransaction(world.db, "live", (tx) =>
    claimCalls(tx, {
      keys: world.keys,
      owner: randomUUID(),
      limit: 100,
      performers: ["connector.http-request", "mail"],
      leaseMs: LIMITS.leaseMs,
    }),
  );

const settle = (attempts: readonly FinishedAttempt[]) =>
  inHotTransaction(world.db, "live", (tx) => settleCalls(tx, world.keys, attempts));

async function claimOne(): Promise<ClaimedCall> {
  const [claimed] = await claimAll();
  if (!claimed) throw new Error("nothing to claim");
  return claimed;
}

const RETRY = { type: "retry", code: "http_status", params: { status: 503 } } as const;
const expire = () => world.db.pool.query("update live.calls set lease_until = now() - interval '1 s'");
const makeDue = () => world.db.pool.query("update live.calls set due_at = now() - interval '1 s'");

describe("a call", () => {
  it("is made from its sealed content under its effect key, and its outcome wakes the run", async () => {
    await accept(world, [messageOf(world)]);
    const [run] = await runBatch(world, () => call());
    const claimed = await claimOne();
    expect(claimed).toMatchObject({ content: { body: "卡那利-body" }, key: `${run?.id}:http:1`, attempt: 1, epoch: 1 });
    expect(await claimAll()).toEqual([]);
    const result = { type: "ok", result: { answer: "卡那利-answer" } } as const;
    expect(await settle([{ id: claimed.id, epoch: claimed.epoch, result }])).toEqual(["settled"]);
    const [woken] = await runBatch(world, () => ({}));
    expect(woken?.input).toEqual({ type: "call.settled", step: "http:1", outcome: result });
    expect(await dumpOf(world)).not.toContain("卡那利-");
    expect(await rows("select status, attempts, attempt_log from live.calls")).toMatchObject([
      { status: "ok", attempts: 1, attempt_log: [{ no: 1, result: "ok" }] },
    ]);
  });

  it("is tried again with growing gaps, each spread by half, and dead after its attempts", async () => {
    await accept(world, [messageOf(world)]);
    await runBatch(world, () => call());
    const gaps: number[] = [];
    for (const answer of ["again", "again", "again", "settled"]) {
      await makeDue();
      const { id, epoch } = await claimOne();
      expect(await settle([{ id, epoch, result: RETRY }])).toEqual([answer]);
      const delayMs = await inTransaction(world.db, "live", nextCallDelayMs);
      if (delayMs !== null) gaps.push(delayMs);
    }
    expect(gaps).toHaveLength(3);
    for (const [index, base] of [1_000, 5_000, 30_000].entries()) {
      expect(gaps[index]).toBeGreaterThan(base * 0.5 - 200);
      expect(gaps[index]).toBeLessThanOrEqual(base * 1.5);
    }
    expect(await rows("select status, outcome_code from live.calls")).toEqual([
      { status: "dead", outcome_code: "http_status" },
    ]);
    const [woken] = await runBatch(world, () => ({}));
    expect(woken?.input).toMatchObject({ outcome: { type: "failed", code: "http_status", params: { status: 503 } } });
  });

  it("waits as long as the peer asks, up to the cap", async () => {
    await accept(world, [messageOf(world)]);
    await runBatch(world, () => call());
    const { id, epoch } = await claimOne();
    await settle([{ id, epoch, result: { ...RETRY, afterMs: 3_600_000 } }]);
    const delayMs = await inTransaction(world.db, "live", nextCallDelayMs);
    expect(delayMs).toBeGreaterThan(14 * 60_000);
    expect(delayMs).toBeLessThanOrEqual(15 * 60_000);
  });

  it("of unknown outcome is repeated where the peer tells repeats apart, else left to a person", async () => {
    await accept(world, [messageOf(world), messageOf(world)]);
    await runBatch(world, (run) => call({ idempotency: "none", key: run.id }));
    const claimed = await claimAll();
    const unknown = { type: "unknown", code: "call_timeout", params: {} } as const;
    const [first, second] = claimed;
    await world.db.pool.query("update live.calls set idempotency = 'lookup' where id = $1", [second?.id]);
    const answers = await settle(claimed.map(({ id, epoch }) => ({ id, epoch, result: unknown })));
    expect(answers).toEqual(["settled", "again"]);
    expect(await rows("select status from live.calls where id = $1", [first?.id])).toEqual([{ status: "unknown" }]);
  });

  const UNKNOWN = { type: "unknown", code: "http_status", params: { status: 504 } } as const;
  const endOf = async (last: FinishedAttempt["result"], attempts = 4) => {
    await accept(world, [messageOf(world)]);
    await runBatch(world, () => call());
    for (let no = 1; no <= attempts; no += 1) {
      await makeDue();
      const { id, epoch } = await claimOne();
      await settle([{ id, epoch, result: no === 1 ? UNKNOWN : last }]);
    }
    return rows<{ status: string }>("select status from live.calls");
  };

  it("that may have happened stays unknown when later attempts never reached the peer", async () => {
    expect(await endOf(RETRY)).toEqual([{ status: "unknown" }]);
    expect(await runBatch(world, () => ({}))).toEqual([]);
  });

  it("that may have happened stays unknown when a later one could not even be tried", async () => {
    expect(await endOf({ type: "failed", code: "connection_unknown", params: {} }, 2)).toEqual([{ status: "unknown" }]);
  });

  it("that may have happened stays unknown when the peer refuses its repeat, and is done when it accepts it", async () => {
    expect(await endOf({ type: "failed", code: "call_refused", params: {} }, 2)).toEqual([{ status: "unknown" }]);
    await world.db.pool.query("truncate live.runs, live.calls");
    expect(await endOf({ type: "ok", result: {} }, 2)).toEqual([{ status: "ok" }]);
  });
});

describe("a lease", () => {
  it("fences: who lost it writes nothing, and the next holder's word counts", async () => {
    await accept(world, [messageOf(world)]);
    await runBatch(world, () => call());
    const late = await claimOne();
    await expire();
    expect(await inHotTransaction(world.db, "live", (tx) => settleLostCalls(tx, world.keys, 100))).toBe(1);
    await makeDue();
    const next = await claimOne();
    expect(next).toMatchObject({ id: late.id, key: late.key, attempt: 2, epoch: 2 });
    const ok = (result: string) => ({ type: "ok", result }) as const;
    expect(await settle([{ id: late.id, epoch: late.epoch, result: ok("late") }])).toEqual(["stale"]);
    expect(await inTransaction(world.db, "live", (tx) => heartbeatCalls(tx, [late], LIMITS.leaseMs))).toEqual(
      new Set(),
    );
    expect(await inTransaction(world.db, "live", (tx) => heartbeatCalls(tx, [next], LIMITS.leaseMs))).toEqual(
      new Set([next.id]),
    );
    expect(await settle([{ id: next.id, epoch: next.epoch, result: ok("next") }])).toEqual(["settled"]);
    const [woken] = await runBatch(world, () => ({}));
    expect(woken?.input).toMatchObject({ outcome: ok("next") });
  });

  it("that ran out on a call nobody can tell repeats of ends it as unknown", async () => {
    await accept(world, [messageOf(world)]);
    await runBatch(world, () => call({ idempotency: "none" }));
    await claimOne();
    await expire();
    await inHotTransaction(world.db, "live", (tx) => settleLostCalls(tx, world.keys, 100));
    expect(await rows("select status, outcome_code from live.calls")).toEqual([
      { status: "unknown", outcome_code: "call_unknown" },
    ]);
  });

  it("is given once, and never beyond a connection's limit, however many claim at once", async () => {
    await accept(
      world,
      Array.from({ length: 30 }, () => messageOf(world)),
    );
    await runBatch(world, () => call());
    const claims = await Promise.all(Array.from({ length: 6 }, () => claimAll()));
    const ids = claims.flat().map((claimed) => claimed.id);
    expect(ids).toHaveLength(DEFAULT_CONNECTION_LIMITS.concurrency);
    expect(new Set(ids).size).toBe(DEFAULT_CONNECTION_LIMITS.concurrency);
  });
});

describe("an effect key", () => {
  it("makes one call of two runs, and both get its outcome", async () => {
    const [result] = await accept(world, [messageOf(world)]);
    const twin = randomUUID();
    await world.db.pool.query(
      `insert into live.runs select bucket, overlay(id::text placing 'ffff' from 10 for 4)::uuid, order_id, flow_id,
         version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at
       from live.runs where order_id = $1`,
      [result?.orderId],
    );
    await runBatch(world, () => call({ key: twin }));
    await runBatch(world, () => call({ key: twin }));
    expect((await rows("select status from live.calls order by status")).map((row) => Object.values(row)[0])).toEqual([
      "following",
      "ready",
    ]);
    const { id, epoch } = await claimOne();
    await settle([{ id, epoch, result: { type: "ok", result: 1 } }]);
    const first = await runBatch(world, () => ({}));
    const second = await runBatch(world, () => ({}));
    expect([...first, ...second].map((run) => run.input)).toEqual(
      Array(2).fill({ type: "call.settled", step: "http:1", outcome: { type: "ok", result: 1 } }),
    );
    await accept(world, [messageOf(world, { order: { externalNo: "again" } })]);
  });
});

describe("cancelRun", () => {
  it("wakes the run to end, and takes back the call that was not made yet", async () => {
    await accept(world, [messageOf(world)]);
    const [run] = await runBatch(world, () => call());
    const cancel = (runId: string) =>
      inTransaction(world.db, "live", (tx) => cancelRun(tx, { runId, reason: "duplicate" }));
    expect(await cancel(run?.id ?? "")).toBe(true);
    const [woken] = await runBatch(world, () => ({ status: "cancelled" }));
    expect(woken?.input).toEqual({ type: "cancel", reason: "duplicate" });
    expect(await rows("select status, effect_key from live.calls")).toEqual([
      { status: "cancelled", effect_key: null },
    ]);
    expect(await cancel(run?.id ?? "")).toBe(false);
  });
});
