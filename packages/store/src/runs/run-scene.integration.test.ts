import { bucketOf } from "@orderloom/schema/ids";
import type { Role } from "@orderloom/schema/role";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "../database/database.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { readRunScene } from "./run-scene.ts";

const PERSON = { name: "林晚晴", phone: "13812345678" };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const read = (runId: string, roles: readonly Role[] = ["admin"], shopIds: readonly string[] | null = null) =>
  inTransaction(world.db, "live", (tx) => readRunScene(tx, world.keys, { runId, roles, shopIds, warehouseIds: null }));

async function newRun(): Promise<string> {
  await accept(world, [messageOf(world, { order: { private: PERSON } })]);
  const to = { type: "order.set_state", to: "cancelled", reason: "库存不足" } as const;
  const [run] = await runBatch(world, () => ({ orderEffects: [to] }));
  return run?.id ?? "";
}

test("the order is as it was when the run began, whatever the run made of it", async () => {
  const scene = await read(await newRun());
  expect(scene).toMatchObject({ flowId: world.flowId, event: "OrderPaid", status: "done" });
  expect(scene?.order?.facts).toMatchObject({ version: 1, state: "paid", stateReason: null });
  expect(scene?.order?.lines.length).toBeGreaterThan(0);
  expect(scene?.way).toEqual([{ node: "node", port: "out" }]);
});

test("the person's own view of the receiver holds, and shops that they may not see are not there", async () => {
  const runId = await newRun();
  expect((await read(runId, ["operator"]))?.order?.private).toEqual({});
  expect((await read(runId, ["agent"]))?.order?.private).toEqual({ phone: "138****5678" });
  expect(await read(runId, ["admin"], [])).toBeNull();
});

test("what was answered is answered again, the last time counting", async () => {
  const runId = await newRun();
  const settled = (result: unknown) => ({ type: "call.settled", step: "ship:1", outcome: { type: "ok", result } });
  const rejected = { type: "approval.decided", step: "ask:1", decision: "rejected", comment: "", decidedBy: null };
  const inputs = [settled({ no: "1" }), settled({ no: "2" }), rejected];
  for (const [index, input] of inputs.entries()) {
    await world.db.pool.query(
      `insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace)
       values ($1, $2, $3, now(), 2, $4, '[]')`,
      [bucketOf(runId), runId, index + 2, JSON.stringify(input)],
    );
  }
  expect((await read(runId))?.answers).toEqual({
    ship: { outcome: "ok", values: {}, result: { no: "2" } },
    ask: { outcome: "rejected", values: {} },
  });
});
