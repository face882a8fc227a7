import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import type { Id } from "@orderloom/schema/ids";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { inTransaction } from "../database/database.ts";
import { setFlowLimit, setFlowPaused } from "../flows/flow-gate.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { cancelRun } from "./cancel-run.ts";
import { getWhy } from "./run-queries.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs, live.calls");
});

const live = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, "live", work);
const why = (runId: Id) => live((tx) => getWhy(tx, world.keys, { runId, ...WHOLE_SCOPE }));

async function newRun(): Promise<Id> {
  const [accepted] = await accept(world, [messageOf(world)]);
  const { rows } = await world.db.pool.query<{ id: Id }>("select id from live.runs where order_id = $1", [
    accepted?.orderId,
  ]);
  return rows[0]?.id ?? "";
}

it("is its place in the queue, then what it waits for, then that it was cancelled", async () => {
  const first = await newRun();
  const second = await newRun();
  expect(await why(first)).toEqual([{ code: "next", params: {} }]);
  expect(await why(second)).toEqual([{ code: "queued", params: { ahead: 1 } }]);
  const title = { zh: "请审批", en: "Please decide" };
  await runBatch(world, () => ({
    waits: { step: "approve:1", wait: { type: "approval" } },
    effects: [{ type: "approval.request", chainId: LARGE_ORDER_CHAIN_ID, title, amount: null, refundId: null }],
  }));
  expect(await why(first)).toMatchObject([{ code: "approval", params: { title: { text: title }, dueAt: null } }]);
  await live((tx) => cancelRun(tx, { runId: first, reason: "重复" }));
  expect(await why(first)).toEqual([{ code: "cancelling", params: {} }]);
  await runBatch(world, () => ({ status: "cancelled" }));
  expect(await why(first)).toEqual([]);
});

it("is who paused its flow and why, and how many may work at once", async () => {
  const { cause } = await live((tx) => addPerson(tx, { name: "李四", roles: ["operator"] }));
  const { flowId } = world;
  const runId = await newRun();
  await live((tx) => setFlowPaused(tx, { flowId, paused: true, reason: "盘点", cause }));
  expect(await why(runId)).toMatchObject([{ code: "flow_paused", params: { name: "李四", reason: "盘点" } }]);
  await live((tx) => setFlowPaused(tx, { flowId, paused: false, reason: "", cause }));
  await live((tx) => setFlowLimit(tx, { flowId, maxWorking: 3, cause: BY_TEST }));
  await runBatch(world, () => ({}));
  expect(await why(runId)).toEqual([{ code: "flow_limit", params: { count: 3 } }]);
  await live((tx) => setFlowLimit(tx, { flowId, maxWorking: null, cause: BY_TEST }));
  expect(await why(runId)).toEqual([{ code: "released_soon", params: {} }]);
});

it("is the call it waits for, and that all calls are stopped", async () => {
  const runId = await newRun();
  const call = {
    performer: "test",
    connectionId: null,
    content: {},
    key: null,
    idempotency: "key",
    timeoutMs: 1_000,
  } as const;
  await runBatch(world, () => ({
    waits: { step: "http:1", wait: { type: "call" } },
    effects: [{ type: "call.make", ...call }],
  }));
  expect(await why(runId)).toMatchObject([{ code: "call_next", params: { connection: null, attempt: 1, most: 4 } }]);
  await world.db.pool.query(
    "insert into control.call_holds (environment, reason, cause) values ('live', '演练', '{}')",
  );
  expect(await why(runId)).toMatchObject([{ code: "calls_held", params: { reason: "演练" } }]);
});
