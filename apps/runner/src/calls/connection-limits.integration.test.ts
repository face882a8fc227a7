import { type HttpWitness, startHttpWitness } from "@orderloom/nodes/testing/http-witness";
import type { ConnectionLimits } from "@orderloom/schema/connection-limits";
import { createConnection } from "@orderloom/store/connections/connections";
import { setConnectionSecret } from "@orderloom/store/connections/set-connection-secret";
import { inTransaction } from "@orderloom/store/database/database";
import { executeRows } from "@orderloom/store/database/statement";
import { newId } from "@orderloom/store/orders/identity";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import { BY_TEST } from "@orderloom/store/testing/control";
import { createTestDatabase, type TestDatabase } from "@orderloom/store/testing/database";
import { callRow, INSERT_CALLS } from "@orderloom/store/turns/new-call";
import { openBoxes } from "@orderloom/store/turns/order-boxes";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openFace } from "../http/face.ts";
import { createLog } from "../log.ts";
import { type RunningRunner, startRunner } from "../runner.ts";
import { eventually } from "../testing/world.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");
const keys = openKeyProvider({ key: KEY });
/** How often an open breaker lets a call through, here. */
const OPEN_MS = 500;

let database: TestDatabase;
let runners: readonly RunningRunner[] = [];
const witnesses: HttpWitness[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  const env = {
    DATABASE_URL: database.url,
    ORDERLOOM_KEY: KEY,
    RUNNER_PORT: 0,
    RUNNER_HOST: "127.0.0.1",
    LOG_LEVEL: "fatal",
    RUNNER_WORK: "on",
    ORDERLOOM_BREAKER_MS: OPEN_MS,
  } as const;
  const log = createLog(env.LOG_LEVEL);
  runners = await Promise.all([startRunner(env, log, openFace), startRunner(env, log, openFace)]);
});
afterAll(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await database.close();
});
afterEach(() => Promise.all(witnesses.splice(0).map((witness) => witness[Symbol.asyncDispose]())));

async function startWitness(): Promise<HttpWitness> {
  const witness = await startHttpWitness();
  witnesses.push(witness);
  return witness;
}

function connect(witness: HttpWitness, limits: Partial<ConnectionLimits> = {}, settings: object = {}): Promise<string> {
  return inTransaction(database.db, "live", (tx) =>
    createConnection(tx, keys, {
      type: "http",
      name: "ERP",
      shopId: null,
      settings: { baseUrl: witness.url, allowPrivateNetwork: true, ...settings },
      limits: { concurrency: 8, quotas: [], ...limits },
      secret: null,
      cause: BY_TEST,
    }),
  );
}

/** Plans calls that nobody waits for. */
function plan(connectionId: string, count: number): Promise<unknown> {
  return inTransaction(database.db, "live", async (tx) => {
    const boxes = await openBoxes(tx, keys, []);
    const rows = Array.from({ length: count }, () => {
      const run = { id: newId(), orderId: null, hop: 0 };
      const content = {
        method: "POST",
        path: "/",
        query: {},
        body: {},
        successStatuses: [],
        extract: {},
        repeatable: true,
      };
      const effect = {
        type: "call.make",
        performer: "connector.http-request",
        connectionId,
        content,
        key: run.id,
        idempotency: "key",
        timeoutMs: 30_000,
      } as const;
      const at = new Date().toISOString();
      return { ...callRow({ run, at, step: "http:1", detached: true, retry: null, effect }, boxes), run_id: null };
    });
    tx.topics.add("live:calls");
    return executeRows(tx, INSERT_CALLS, rows);
  });
}

async function statuses(connectionId: string): Promise<Record<string, number>> {
  const { rows } = await database.db.pool.query<{ status: string; count: number }>(
    "select status, count(*)::int as count from live.calls where connection_id = $1 group by status",
    [connectionId],
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

const allOk = (connectionId: string, count: number) =>
  eventually(
    () => statuses(connectionId),
    (now) => now.ok === count,
  );

/** The most requests that came within any stretch of a second. */
function mostInASecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length));
}

describe("two runners", () => {
  it("lose nothing at a peer that limits them, and come no more often than it allows and what was under way", async () => {
    const witness = await startWitness();
    const connectionId = await connect(witness);
    // Takes twenty, then refuses until a second after its first refusal: however fast the machine, it has to refuse.
    const refusals: number[] = [];
    let left = 20;
    let closedUntil = 0;
    witness.answer = (_request, response) => {
      const now = performance.now();
      if (left === 0 && closedUntil !== 0 && now >= closedUntil) [left, closedUntil] = [20, 0];
      if (left > 0) {
        left -= 1;
        response.end("{}");
        return;
      }
      if (closedUntil === 0) {
        closedUntil = now + 1_000;
        refusals.push(0);
      }
      refusals[refusals.length - 1] = (refusals.at(-1) ?? 0) + 1;
      response.writeHead(429, { "retry-after": "1" }).end();
    };
    await plan(connectionId, 50);
    expect(await allOk(connectionId, 50)).toEqual({ ok: 50 });
    expect(refusals).toHaveLength(2);
    for (const count of refusals) expect(count).toBeLessThanOrEqual(8);
  });

  it("share a quota: what one has leased the other leaves", async () => {
    const witness = await startWitness();
    const connectionId = await connect(witness, { quotas: [{ calls: 10, per: "second", resetZone: null }] });
    const times: number[] = [];
    witness.answer = (_request, response) => {
      times.push(performance.now());
      response.end("{}");
    };
    await plan(connectionId, 35);
    expect(await allOk(connectionId, 35)).toEqual({ ok: 35 });
    expect(mostInASecond(times)).toBeLessThanOrEqual(10 + 8);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(3_000);
  });

  it("share a breaker: a dead peer is hardly called, others go on, and all is made once it is back", async () => {
    const [dead, alive] = [await startWitness(), await startWitness()];
    const [sick, well] = [await connect(dead), await connect(alive)];
    dead.answer = (request) => request.socket.destroy();
    const began = performance.now();
    await plan(sick, 20);
    await eventually(
      () => Promise.resolve(dead.seen.length),
      (seen) => seen >= 5,
    );
    await plan(well, 50);
    expect(await allOk(well, 50)).toEqual({ ok: 50 });
    const from = performance.now();
    const before = dead.seen.length;
    await eventually(
      () => Promise.resolve(dead.seen.length),
      (seen) => seen >= before + 3,
    );
    expect(performance.now() - from).toBeGreaterThan(2 * OPEN_MS - 100);
    expect(before).toBeLessThanOrEqual(5 + 8 + 1 + (from - began) / OPEN_MS);
    const { ready = 0, running = 0, ...ended } = await statuses(sick);
    expect({ waiting: ready + running, probes: running <= 1, ended }).toEqual({ waiting: 20, probes: true, ended: {} });
    dead.answer = (_request, response) => response.end("{}");
    const healed = performance.now();
    expect(await allOk(sick, 20)).toEqual({ ok: 20 });
    expect(performance.now() - healed).toBeLessThan(OPEN_MS + 2_500);
  });

  it("keep slots free for others while a slow peer holds what it may", async () => {
    const [hanging, alive] = [await startWitness(), await startWitness()];
    const [slow, well] = [await connect(hanging, { concurrency: 64 }), await connect(alive)];
    hanging.answer = () => {};
    await plan(slow, 100);
    await eventually(
      () => Promise.resolve(hanging.seen.length),
      (seen) => seen >= 32,
    );
    await plan(well, 100);
    expect(await allOk(well, 100)).toEqual({ ok: 100 });
    expect(hanging.seen.length).toBeLessThanOrEqual(32);
    expect(await statuses(slow)).toMatchObject({ running: 32 });
    hanging.answer = (_request, response) => response.end("{}");
    await database.db.pool.query("update control.connections set paused = true where id = $1", [slow]);
  });

  it("wait for a secret, and show it from the next attempt on once it is saved or replaced", async () => {
    const witness = await startWitness();
    const connectionId = await connect(witness, {}, { auth: "bearer" });
    await plan(connectionId, 3);
    const needs = () =>
      database.db.pool.query("select from control.connection_states where connection_id = $1 and needs_secret", [
        connectionId,
      ]);
    await eventually(needs, ({ rowCount }) => rowCount === 1);
    expect(await statuses(connectionId)).not.toHaveProperty("dead");
    expect(witness.seen).toEqual([]);
    const save = (secret: string) =>
      inTransaction(database.db, "live", (tx) =>
        setConnectionSecret(tx, keys, { connectionId, secret, cause: BY_TEST }),
      );
    await save("first-secret");
    expect(await allOk(connectionId, 3)).toEqual({ ok: 3 });
    await save("second-secret");
    await plan(connectionId, 1);
    expect(await allOk(connectionId, 4)).toEqual({ ok: 4 });
    expect(witness.seen.map(({ headers }) => headers.authorization)).toEqual([
      ...Array(3).fill("Bearer first-secret"),
      "Bearer second-secret",
    ]);
  });
});
