import { randomUUID } from "node:crypto";
import { LIMITS } from "@orderloom/schema/limits";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CallBench, createCallBench, DOWN, OK } from "../testing/call-bench.ts";
import type { ClaimedCall } from "./claim-calls.ts";

let bench: CallBench;
beforeAll(async () => {
  bench = await createCallBench();
});
afterAll(() => bench.world.close());
beforeEach(() => bench.clear());

const many = (count: number, id: string) => Array.from({ length: count }, () => id);
const idsOf = (calls: readonly ClaimedCall[]) => calls.map(({ connectionId }) => connectionId);
const stateOf = async (id: string) =>
  (
    await bench.query<Record<string, unknown>>("select * from control.connection_states where connection_id = $1", [id])
  )[0];

describe("a quota", () => {
  it("is never exceeded by any number of runners, and what waits has spent no attempt", async () => {
    const id = await bench.connection({ concurrency: 64, quotas: [{ calls: 5, per: "minute", resetZone: null }] });
    await bench.plan(...many(12, id));
    const claims = await Promise.all([bench.claim(), bench.claim(), bench.claim()]);
    expect(claims.flat()).toHaveLength(5);
    expect(await bench.query("select attempts from live.calls where status = 'ready'")).toEqual(
      Array(7).fill({ attempts: 0 }),
    );
    const delayMs = await bench.delay();
    expect(delayMs).toBeGreaterThan(50_000);
    expect(delayMs).toBeLessThanOrEqual(66_000);
    await bench.query("update control.connection_quotas set started_at = started_at - interval '66 s'");
    expect(await bench.claim()).toHaveLength(5);
  });

  it("holds together with others, the smallest first", async () => {
    const quotas = [
      { calls: 4, per: "second", resetZone: null },
      { calls: 6, per: "hour", resetZone: null },
    ] as const;
    const id = await bench.connection({ concurrency: 64, quotas: [...quotas] });
    await bench.plan(...many(10, id));
    expect(await bench.claim()).toHaveLength(4);
    await bench.query(
      "update control.connection_quotas set started_at = started_at - interval '2 s' where per = 'second'",
    );
    expect(await bench.claim()).toHaveLength(2);
    expect(await bench.delay()).toBeGreaterThan(3_000_000);
  });

  it("of a day that resets counts from midnight of its zone", async () => {
    const id = await bench.connection({ quotas: [{ calls: 2, per: "day", resetZone: "Asia/Shanghai" }] });
    await bench.plan(...many(5, id));
    expect(await bench.claim()).toHaveLength(2);
    expect(await bench.claim()).toEqual([]);
    const [midnight] = await bench.query<{ ms: number }>(
      `select (extract(epoch from date_trunc('day', now(), 'Asia/Shanghai') + interval '1 day' - now()) * 1000)::float8 as ms`,
    );
    const delayMs = await bench.delay();
    expect(Math.abs((delayMs ?? 0) - (midnight?.ms ?? 0))).toBeLessThan(5_000);
    await bench.query("update control.connection_quotas set started_at = started_at - interval '1 day'");
    expect(await bench.claim()).toHaveLength(2);
  });
});

describe("slots", () => {
  it("go round: a connection with a long queue leaves the others their turn, and half of the free slots", async () => {
    const [busy, quiet] = [await bench.connection({ concurrency: 64 }), await bench.connection()];
    await bench.plan(...many(40, busy), quiet);
    const owner = randomUUID();
    const first = await bench.claim({ limit: 32, owner });
    expect(idsOf(first).filter((id) => id === quiet)).toHaveLength(1);
    expect(idsOf(first).filter((id) => id === busy)).toHaveLength(16);
    expect(await bench.claim({ limit: 15, owner })).toEqual([]);
    await bench.plan(quiet, quiet);
    expect(idsOf(await bench.claim({ limit: 15, owner }))).toEqual([quiet, quiet]);
  });

  it("a connection has no more than its own limit over all runners", async () => {
    const id = await bench.connection({ concurrency: 3 });
    await bench.plan(...many(9, id));
    expect((await Promise.all([bench.claim(), bench.claim(), bench.claim()])).flat()).toHaveLength(3);
  });
});

describe("a peer that is out of order", () => {
  it("is called no more after five failures; then one call at a time is let through, for nothing", async () => {
    const [sick, well] = [await bench.connection(), await bench.connection()];
    await bench.plan(...many(8, sick), well);
    const calls = await bench.claim();
    const sickCalls = calls.filter(({ connectionId }) => connectionId === sick);
    for (const call of sickCalls.slice(0, 5)) await bench.settle([call], DOWN);
    await bench.settle(sickCalls.slice(5), DOWN);
    expect(await stateOf(sick)).toMatchObject({ breaker: "open", failures: 8, last_code: "call_failed" });
    await bench.backdate();
    await bench.plan(well);
    expect(idsOf(await bench.claim())).toEqual([well]);
    expect(await bench.delay()).toBeGreaterThan(LIMITS.breakerOpenMs - 2_000);
    for (let probe = 1; probe <= 6; probe += 1) {
      await bench.query("update control.connection_states set probe_at = now() - interval '1 s'");
      const [call, ...more] = await bench.claim();
      expect(more).toEqual([]);
      expect(await bench.claim()).toEqual([]);
      await bench.settle(call ? [call] : [], DOWN);
      await bench.backdate();
    }
    expect(await bench.query("select distinct status from live.calls where connection_id = $1", [sick])).toEqual([
      { status: "ready" },
    ]);
    await bench.query("update control.connection_states set probe_at = now() - interval '1 s'");
    const probe = await bench.claim();
    await bench.settle(probe, OK);
    expect(await stateOf(sick)).toMatchObject({ breaker: "closed", failures: 0 });
    expect(await bench.claim()).toHaveLength(7);
    const told = await bench.query<{ title: { zh: string } }>("select title from live.notices order by id");
    expect(told.map(({ title }) => title.zh)).toEqual(["连接「ERP」暂停调用", "连接「ERP」已恢复调用"]);
  });

  it("may be asked again for little: retries keep to their share while it is failing", async () => {
    const id = await bench.connection({ concurrency: 64 });
    await bench.plan(...many(10, id));
    const calls = await bench.claim();
    for (const call of calls.slice(0, 4)) await bench.settle([call], DOWN);
    await bench.settle(calls.slice(4), OK);
    await bench.query("update control.connection_states set window_retries = 2");
    await bench.backdate();
    await bench.plan(...many(3, id));
    const next = await bench.claim();
    expect(next.map(({ attempt }) => attempt).sort()).toEqual([1, 1, 1, 2]);
    await bench.query("update control.connection_states set window_calls = 100");
    expect(await bench.claim()).toHaveLength(3);
  });
});

describe("a peer that limits us", () => {
  it("is left alone by the whole connection, and nobody loses an attempt however often", async () => {
    const id = await bench.connection();
    await bench.plan(...many(3, id));
    const limited = { type: "retry", code: "http_status", params: { status: 429 }, afterMs: 20_000 } as const;
    for (let round = 1; round <= 6; round += 1) {
      const [first, ...others] = await bench.claim();
      await bench.settle(first ? [first] : [], limited);
      await bench.settle(others, limited);
      expect(await bench.claim()).toEqual([]);
      const delayMs = await bench.delay();
      expect(delayMs).toBeGreaterThan(18_000);
      expect(delayMs).toBeLessThanOrEqual(20_000);
      await bench.query("update control.connection_states set resting_until = now()");
      await bench.backdate();
    }
    const rows = await bench.query(
      "select status, max_attempts - attempts as left, jsonb_array_length(attempt_log) as log from live.calls",
    );
    expect(rows).toEqual(Array(3).fill({ status: "ready", left: LIMITS.callAttempts, log: 0 }));
    expect(await bench.query("select from live.notices")).toEqual([]);
  });
});

describe("a call without a secret to show", () => {
  it("waits, with those behind it, until one is saved", async () => {
    const id = await bench.connection();
    await bench.plan(id, id);
    const [first, second] = await bench.claim();
    await bench.settle(first ? [first] : [], { type: "failed", code: "connection_secret_missing", params: {} });
    await bench.settle(second ? [second] : [], OK);
    expect(await bench.claim()).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ needs_secret: true, last_code: "connection_secret_missing" });
    await bench.query("update control.connection_states set needs_secret = false");
    expect(await bench.claim()).toHaveLength(1);
  });
});
