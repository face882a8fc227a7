import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setConnectionPaused } from "../connections/connections.ts";
import { inTransaction, type Tx } from "../database/database.ts";
import { type RowScope, WHOLE_SCOPE } from "../people/row-scope.ts";
import { type CallBench, createCallBench, DOWN } from "../testing/call-bench.ts";
import { BY_TEST } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import type { ClaimedCall } from "./claim-calls.ts";
import { readConnectionHealth } from "./connection-health.ts";
import { cancelCalls, releaseCalls } from "./held-call-acts.ts";
import { readHold, setHold } from "./hold-calls.ts";
import { probeConnection } from "./probe-connection.ts";
import { listWaitingCalls } from "./waiting-calls.ts";

let bench: CallBench;
beforeAll(async () => {
  bench = await createCallBench();
});
afterAll(() => bench.world.close());
beforeEach(() => bench.clear());

const many = (count: number, id: string) => Array.from({ length: count }, () => id);
const idsOf = (calls: readonly ClaimedCall[]) => calls.map(({ connectionId }) => connectionId);

describe("what people hold", () => {
  const act = { cause: BY_TEST, scope: WHOLE_SCOPE };
  const live = <Answer>(work: (tx: Tx) => Promise<Answer>) => inTransaction(bench.world.db, "live", work);
  const waiting = (connectionId?: string) => live((tx) => listWaitingCalls(tx, { connectionId, ...WHOLE_SCOPE }));

  it("is not made but for what they let go, and goes on in its order", async () => {
    const [paused, other] = [await bench.connection(), await bench.connection()];
    await bench.plan(...many(3, paused), other);
    await live((tx) => setConnectionPaused(tx, { connectionId: paused, paused: true, reason: "盘点", cause: BY_TEST }));
    expect(idsOf(await bench.claim())).toEqual([other]);
    const held = await waiting(paused);
    expect(held).toHaveLength(3);
    expect(held[0]).toMatchObject({ connectionName: "ERP", attempts: 0, released: false, cause: { type: "run" } });
    expect(held[0]?.orderNo).toMatch(/^SHF/);
    await live((tx) => setHold(tx, { on: true, reason: "演练", cause: BY_TEST }));
    expect(await live(readHold)).toMatchObject({ reason: "演练", cause: { type: "system" } });
    expect(await bench.delay()).toBeNull();
    expect(await bench.claim()).toEqual([]);
    const first = held[0]?.id ?? "";
    expect(await live((tx) => releaseCalls(tx, { ...act, callIds: [first] }))).toBe(1);
    expect((await bench.claim()).map(({ id }) => id)).toEqual([first]);
    await live((tx) => setHold(tx, { on: false, reason: "", cause: BY_TEST }));
    expect(await bench.claim()).toEqual([]);
    await live((tx) => setConnectionPaused(tx, { connectionId: paused, paused: false, reason: "", cause: BY_TEST }));
    expect(await bench.claim()).toHaveLength(2);
    expect(await bench.query("select code from control.control_audit where subject = 'hold' order by id")).toEqual([
      { code: "hold.started" },
      { code: "hold.ended" },
    ]);
  });

  it("can be cancelled: the step hears of it; what may have happened is for a person", async () => {
    const id = await bench.connection();
    await bench.plan(id, id);
    const [doubtful] = await bench.claim({ limit: 1 });
    await bench.settle(doubtful ? [doubtful] : [], { type: "unknown", code: "call_unknown", params: {} });
    const callIds = (await waiting()).map((call) => call.id);
    expect(callIds).toHaveLength(2);
    const narrowed = { shopIds: [randomUUID()], warehouseIds: null };
    const cancel = (scope: RowScope) =>
      live((tx) => cancelCalls(tx, bench.world.keys, { ...act, scope, callIds, reason: "重复下发" }));
    expect(await cancel(narrowed)).toBe(0);
    expect(await cancel(WHOLE_SCOPE)).toBe(2);
    expect(await cancel(WHOLE_SCOPE)).toBe(0);
    expect(await bench.query("select status, outcome_code from live.calls order by status")).toEqual([
      { status: "failed", outcome_code: "call_cancelled" },
      { status: "unknown", outcome_code: "call_cancelled" },
    ]);
    const woken = await runBatch(bench.world, () => ({}));
    expect(woken.map(({ input }) => input)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ outcome: { type: "failed", code: "call_cancelled", params: {} } }),
      ]),
    );
    expect(await waiting()).toEqual([]);
  });

  it("is told with how each connection fares", async () => {
    const id = await bench.connection();
    await bench.plan(...many(7, id));
    for (const call of (await bench.claim()).slice(0, 5)) await bench.settle([call], DOWN);
    expect((await live(readConnectionHealth)).get(id)).toMatchObject({
      breaker: "open",
      failures: 5,
      isProbing: false,
      waiting: 5,
      needsSecret: false,
      lastFailure: { code: "call_failed" },
    });
    await live((tx) => probeConnection(tx, { connectionId: id, cause: BY_TEST }));
    await bench.query("update live.calls set status = 'ok' where status = 'running'");
    await bench.backdate();
    expect(await bench.claim()).toHaveLength(1);
    expect((await live(readConnectionHealth)).get(id)).toMatchObject({ isProbing: true });
  });
});
