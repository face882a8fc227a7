import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import type { Role } from "@orderloom/schema/role";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { getRun, listTurns } from "./run-queries.ts";

const PERSON = { name: "林晚晴", phone: "13812345678" };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const read = (runId: string, roles: readonly Role[] = ["admin"], shopIds: readonly string[] | null = null) =>
  inTransaction(world.db, "live", (tx) => getRun(tx, world.keys, { runId, roles, shopIds, warehouseIds: null }));

async function newRun(wanted: WantedTurn): Promise<string> {
  await accept(world, [messageOf(world, { order: { private: PERSON } })]);
  const [run] = await runBatch(world, () => wanted);
  return run?.id ?? "";
}

describe("getRun", () => {
  it("shows a run that ended, with what started it and its turns in plain", async () => {
    const runId = await newRun({});
    expect(await read(runId)).toMatchObject({
      id: runId,
      flowName: "Flow",
      versionId: world.versionId,
      versionNumber: 1,
      status: "done",
      cause: { type: "connection" },
      at: [],
      waits: [],
      failure: null,
      turnCount: 1,
      next: null,
      turns: [{ seq: 1, orderVersion: 1, content: "plain", input: { type: "start" }, trace: [{ node: "node" }] }],
    });
  });

  it("says who an open run waits for", async () => {
    const title = { zh: "请审批", en: "Please decide" };
    const runId = await newRun({
      waits: { step: "node:1", wait: { type: "approval" } },
      effects: [{ type: "approval.request", chainId: LARGE_ORDER_CHAIN_ID, title, amount: null, refundId: null }],
    });
    const run = await read(runId);
    expect(run).toMatchObject({ status: "waiting", at: ["node"], endedAt: null });
    expect(run?.waits).toMatchObject([
      { type: "approval", node: "node", step: "node:1", askedRoles: ["supervisor"], level: 0, levelCount: 1, title },
    ]);
  });

  it("says which call and which moment it waits for", async () => {
    const called = await newRun({
      waits: { step: "node:1", wait: { type: "call" } },
      effects: [
        {
          type: "call.make",
          performer: "connector.http-request",
          connectionId: null,
          content: {},
          key: null,
          idempotency: "none",
          timeoutMs: 1_000,
        },
      ],
    });
    expect((await read(called))?.waits).toMatchObject([{ type: "call", status: "ready", attempts: 0, maxAttempts: 4 }]);
    const wakeAt = "2030-01-01T00:00:00.000Z";
    const timed = await newRun({ waits: { step: "node:1", wait: { type: "timer", wakeAt } } });
    expect((await read(timed))?.waits).toEqual([{ type: "timer", node: "node", step: "node:1", wakeAt }]);
  });

  it("masks what was sealed, by the reader's roles, and survives an erasure", async () => {
    const runId = await newRun({ readPersonal: true });
    expect((await read(runId, ["supervisor"]))?.turns[0]).toMatchObject({
      content: "masked",
      trace: [{ port: "out", output: { saw: "start" } }],
    });
    const { rows } = await world.db.pool.query<{ order_id: string }>(
      "select order_id from live.runs_done where id = $1",
      [runId],
    );
    await world.db.pool.query("update live.order_private set data_key = null where order_id = $1", [rows[0]?.order_id]);
    expect((await read(runId))?.turns[0]).toMatchObject({ content: "erased", trace: [{ output: null }] });
  });

  it("is not there for a reader of other shops, nor in the other environment", async () => {
    const runId = await newRun({});
    expect(await read(runId, ["admin"], [])).toBeNull();
    const elsewhere = await inTransaction(world.db, "sandbox", (tx) =>
      getRun(tx, world.keys, { runId, roles: ["admin"], ...WHOLE_SCOPE }),
    );
    expect(elsewhere).toBeNull();
  });

  it("pages through many turns", async () => {
    const runId = await newRun({ status: "ready" });
    for (let turn = 0; turn < 54; turn += 1) await runBatch(world, () => ({ status: "ready" }));
    const run = await read(runId);
    expect(run?.turns).toHaveLength(50);
    const rest = await inTransaction(world.db, "live", (tx) =>
      listTurns(tx, world.keys, { runId, roles: ["admin"], ...WHOLE_SCOPE, after: run?.next ?? 0 }),
    );
    expect(rest?.turns.map(({ seq }) => seq)).toEqual([51, 52, 53, 54, 55]);
    expect(rest?.next).toBeNull();
  });
});
