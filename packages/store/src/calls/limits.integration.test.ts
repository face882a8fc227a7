import { randomUUID } from "node:crypto";
import type { ConnectionLimits } from "@orderloom/schema/connection-limits";
import { LIMITS } from "@orderloom/schema/limits";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ClaimedCall, claimCalls } from "../claim-calls.ts";
import { inHotTransaction, inTransaction } from "../database.ts";
import { type FinishedAttempt, settleCalls } from "../settle-calls.ts";
import { addPerson } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { nextCallDelayMs } from "./next-call.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await inTransaction(world.db, "live", (tx) => addPerson(tx, { name: "Admin", roles: ["admin"] }));
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query(
    `truncate live.runs, live.calls, live.notices, control.connection_states, control.connection_quotas, control.call_holds`,
  );
});

const query = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await world.db.pool.query<Row>(text, values)).rows;

async function connection(limits: Partial<ConnectionLimits> = {}): Promise<string> {
  const id = randomUUID();
  await query(
    `insert into control.connections (id, environment, type, name, settings, secrets, limits)
     values ($1, 'live', 'http', 'ERP', '{}', '[]', $2)`,
    [id, { concurrency: 8, quotas: [], ...limits }],
  );
  return id;
}

/** Plans a call through each of the connections. */
async function plan(...connectionIds: string[]): Promise<void> {
  await accept(
    world,
    connectionIds.map(() => messageOf(world)),
  );
  let next = 0;
  await runBatch(world, () => ({
    waits: { step: "http:1", wait: { type: "call" } },
    effects: [
      {
        type: "call.make",
        performer: "connector.http-request",
        connectionId: connectionIds[next++] ?? null,
        content: {},
        key: null,
        idempotency: "key",
        timeoutMs: 1_000,
      },
    ],
  }));
}

const many = (count: number, id: string) => Array.from({ length: count }, () => id);

const claim = (options: { limit?: number; owner?: string } = {}) =>
  inHotTransaction(world.db, "live", (tx) =>
    claimCalls(tx, {
      keys: world.keys,
      owner: options.owner ?? randomUUID(),
      limit: options.limit ?? 100,
      performers: ["connector.http-request"],
      leaseMs: LIMITS.leaseMs,
    }),
  );

const settle = (calls: readonly ClaimedCall[], result: FinishedAttempt["result"], wellBefore = 0) =>
  inHotTransaction(world.db, "live", (tx) =>
    settleCalls(
      tx,
      world.keys,
      calls.map(({ id, epoch }) => ({ id, epoch, result, wellBefore })),
    ),
  );

const DOWN = { type: "retry", code: "call_failed", params: {} } as const;
const OK = { type: "ok", result: {} } as const;
const delay = () => inTransaction(world.db, "live", nextCallDelayMs);
const idsOf = (calls: readonly ClaimedCall[]) => calls.map(({ connectionId }) => connectionId);
const backdate = () => query("update live.calls set due_at = now() - interval '1 s' where status = 'ready'");
const stateOf = async (id: string) =>
  (await query<Record<string, unknown>>("select * from control.connection_states where connection_id = $1", [id]))[0];

describe("a quota", () => {
  it("is never exceeded by any number of runners, and what waits has spent no attempt", async () => {
    const id = await connection({ concurrency: 64, quotas: [{ calls: 5, per: "minute", resetZone: null }] });
    await plan(...many(12, id));
    const claims = await Promise.all([claim(), claim(), claim()]);
    expect(claims.flat()).toHaveLength(5);
    expect(await query("select attempts from live.calls where status = 'ready'")).toEqual(
      Array(7).fill({ attempts: 0 }),
    );
    const delayMs = await delay();
    expect(delayMs).toBeGreaterThan(50_000);
    expect(delayMs).toBeLessThanOrEqual(66_000);
    await query("update control.connection_quotas set started_at = started_at - interval '66 s'");
    expect(await claim()).toHaveLength(5);
  });

  it("holds together with others, the smallest first", async () => {
    const quotas = [
      { calls: 4, per: "second", resetZone: null },
      { calls: 6, per: "hour", resetZone: null },
    ] as const;
    const id = await connection({ concurrency: 64, quotas: [...quotas] });
    await plan(...many(10, id));
    expect(await claim()).toHaveLength(4);
    await query("update control.connection_quotas set started_at = started_at - interval '2 s' where per = 'second'");
    expect(await claim()).toHaveLength(2);
    expect(await delay()).toBeGreaterThan(3_000_000);
  });

  it("of a day that resets counts from midnight of its zone", async () => {
    const id = await connection({ quotas: [{ calls: 2, per: "day", resetZone: "Asia/Shanghai" }] });
    await plan(...many(5, id));
    expect(await claim()).toHaveLength(2);
    expect(await claim()).toEqual([]);
    const [midnight] = await query<{ ms: number }>(
      `select (extract(epoch from date_trunc('day', now(), 'Asia/Shanghai') + interval '1 day' - now()) * 1000)::float8 as ms`,
    );
    const delayMs = await delay();
    expect(Math.abs((delayMs ?? 0) - (midnight?.ms ?? 0))).toBeLessThan(5_000);
    await query("update control.connection_quotas set started_at = started_at - interval '1 day'");
    expect(await claim()).toHaveLength(2);
  });
});

describe("slots", () => {
  it("go round: a connection with a long queue leaves the others their turn, and half of the free slots", async () => {
    const [busy, quiet] = [await connection({ concurrency: 64 }), await connection()];
    await plan(...many(40, busy), quiet);
    const owner = randomUUID();
    const first = await claim({ limit: 32, owner });
    expect(idsOf(first).filter((id) => id === quiet)).toHaveLength(1);
    expect(idsOf(first).filter((id) => id === busy)).toHaveLength(16);
    expect(await claim({ limit: 15, owner })).toEqual([]);
    await plan(quiet, quiet);
    expect(idsOf(await claim({ limit: 15, owner }))).toEqual([quiet, quiet]);
  });

  it("a connection has no more than its own limit over all runners", async () => {
    const id = await connection({ concurrency: 3 });
    await plan(...many(9, id));
    expect((await Promise.all([claim(), claim(), claim()])).flat()).toHaveLength(3);
  });
});

describe("a peer that is out of order", () => {
  it("is called no more after five failures; then one call at a time is let through, for nothing", async () => {
    const [sick, well] = [await connection(), await connection()];
    await plan(...many(8, sick), well);
    const calls = await claim();
    const sickCalls = calls.filter(({ connectionId }) => connectionId === sick);
    for (const call of sickCalls.slice(0, 5)) await settle([call], DOWN);
    await settle(sickCalls.slice(5), DOWN);
    expect(await stateOf(sick)).toMatchObject({ breaker: "open", failures: 8, last_code: "call_failed" });
    await backdate();
    await plan(well);
    expect(idsOf(await claim())).toEqual([well]);
    expect(await delay()).toBeGreaterThan(LIMITS.breakerOpenMs - 2_000);
    for (let probe = 1; probe <= 6; probe += 1) {
      await query("update control.connection_states set probe_at = now() - interval '1 s'");
      const [call, ...more] = await claim();
      expect(more).toEqual([]);
      expect(await claim()).toEqual([]);
      await settle(call ? [call] : [], DOWN);
      await backdate();
    }
    expect(await query("select distinct status from live.calls where connection_id = $1", [sick])).toEqual([
      { status: "ready" },
    ]);
    await query("update control.connection_states set probe_at = now() - interval '1 s'");
    const probe = await claim();
    await settle(probe, OK);
    expect(await stateOf(sick)).toMatchObject({ breaker: "closed", failures: 0 });
    expect(await claim()).toHaveLength(7);
    const told = await query<{ title: { zh: string } }>("select title from live.notices order by id");
    expect(told.map(({ title }) => title.zh)).toEqual(["连接「ERP」暂停呼叫", "连接「ERP」已恢复呼叫"]);
  });

  it("may be asked again for little: retries keep to their share while it is failing", async () => {
    const id = await connection({ concurrency: 64 });
    await plan(...many(10, id));
    const calls = await claim();
    for (const call of calls.slice(0, 4)) await settle([call], DOWN);
    await settle(calls.slice(4), OK);
    await query("update control.connection_states set window_retries = 2");
    await backdate();
    await plan(...many(3, id));
    const next = await claim();
    expect(next.map(({ attempt }) => attempt).sort()).toEqual([1, 1, 1, 2]);
    await query("update control.connection_states set window_calls = 100");
    expect(await claim()).toHaveLength(3);
  });
});

describe("a peer that limits us", () => {
  it("is left alone by the whole connection, and nobody loses an attempt however often", async () => {
    const id = await connection();
    await plan(...many(3, id));
    const limited = { type: "retry", code: "http_status", params: { status: 429 }, afterMs: 20_000 } as const;
    for (let round = 1; round <= 6; round += 1) {
      const [first, ...others] = await claim();
      await settle(first ? [first] : [], limited);
      await settle(others, limited);
      expect(await claim()).toEqual([]);
      const delayMs = await delay();
      expect(delayMs).toBeGreaterThan(18_000);
      expect(delayMs).toBeLessThanOrEqual(20_000);
      await query("update control.connection_states set resting_until = now()");
      await backdate();
    }
    const rows = await query(
      "select status, max_attempts - attempts as left, jsonb_array_length(attempt_log) as log from live.calls",
    );
    expect(rows).toEqual(Array(3).fill({ status: "ready", left: LIMITS.callAttempts, log: 0 }));
    expect(await query("select from live.notices")).toEqual([]);
  });
});

describe("a call without a secret to show", () => {
  it("waits, with those behind it, until one is saved", async () => {
    const id = await connection();
    await plan(id, id);
    const [first, second] = await claim();
    await settle(first ? [first] : [], { type: "failed", code: "connection_secret_missing", params: {} });
    await settle(second ? [second] : [], OK);
    expect(await claim()).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ needs_secret: true, last_code: "connection_secret_missing" });
    await query("update control.connection_states set needs_secret = false");
    expect(await claim()).toHaveLength(1);
  });
});

describe("what people hold", () => {
  it("is not claimed but for what they let go", async () => {
    const [paused, other] = [await connection(), await connection()];
    await plan(...many(3, paused), other);
    await query("update control.connections set paused = true where id = $1", [paused]);
    expect(idsOf(await claim())).toEqual([other]);
    await query(
      "update live.calls set released = true where id = (select id from live.calls where status = 'ready' limit 1)",
    );
    await query("insert into control.call_holds (environment, reason, cause) values ('live', 'drill', '{}')");
    expect(await delay()).toBeNull();
    expect(idsOf(await claim())).toEqual([paused]);
    await query("truncate control.call_holds");
    await query("update control.connections set paused = false where id = $1", [paused]);
    expect(await claim()).toHaveLength(2);
  });
});
