import { randomUUID } from "node:crypto";
import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { CallEffect } from "@orderloom/schema/run/effect";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { decideApproval } from "../approvals/decide-approval.ts";
import { claimCalls } from "../calls/claim-calls.ts";
import { listActs } from "../control/control-audit.ts";
import { inTransaction } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { moveToken, type TokenMove } from "./move-token.ts";

let world: World;
let admin: string;
beforeAll(async () => {
  world = await createWorld();
  admin = (await live((tx) => addPerson(tx, { name: "张三", roles: ["supervisor"] }))).personId;
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs, live.approvals, live.calls");
});

const live = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, "live", work);
const STEP = "node:1";
const APPROVAL: WantedTurn = {
  waits: { step: STEP, wait: { type: "approval" } },
  effects: [
    {
      type: "approval.request",
      chainId: LARGE_ORDER_CHAIN_ID,
      title: { zh: "请审批", en: "Please decide" },
      amount: null,
      refundId: null,
    },
  ],
};
const CALL: CallEffect = {
  type: "call.make",
  performer: "test",
  connectionId: null,
  content: {},
  key: null,
  idempotency: "key",
  timeoutMs: 1_000,
};

async function waitingRun(wanted: WantedTurn): Promise<Id> {
  await accept(world, [messageOf(world)]);
  const [run] = await runBatch(world, () => wanted);
  return run?.id ?? "";
}

const move = (runId: Id, more: Partial<TokenMove> = {}) => {
  const asked = { runId, scope: WHOLE_SCOPE, step: STEP, node: "ship", reason: "老板说直接发", cause: BY_TEST };
  return live((tx) => moveToken(tx, world.keys, { ...asked, check: () => {}, ...more }));
};

async function decide(runId: Id) {
  const { rows } = await world.db.pool.query<{ id: Id }>("select id from live.approvals where run_id = $1", [runId]);
  const by = {
    approvalId: rows[0]?.id ?? "",
    personId: admin,
    roles: ["supervisor"] as const,
    stage: 0,
    comment: "可以",
  };
  return live((tx) => decideApproval(tx, world.keys, { ...by, decision: "approved" }));
}

const approvalOf = async (runId: Id) =>
  (await world.db.pool.query("select status from live.approvals where run_id = $1", [runId])).rows;

it("withdraws what was waited for and goes on from the node, told with who and why", async () => {
  const runId = await waitingRun(APPROVAL);
  await move(runId);
  expect(await approvalOf(runId)).toEqual([{ status: "cancelled" }]);
  const [run] = await runBatch(world, () => ({ stopped: [STEP] }));
  expect(run?.input).toEqual({ type: "move", step: STEP, node: "ship", reason: "老板说直接发" });
  const [act] = await live((tx) => listActs(tx, { subject: "run", subjectId: runId }));
  expect(act).toMatchObject({ code: "run.moved", params: { from: "node", to: "ship", reason: "老板说直接发" } });
  await expect(move(runId)).rejects.toMatchObject({ code: "run_ended" });
});

it("needs a reason, sees no run of other shops, and asks the interpreter", async () => {
  const runId = await waitingRun(APPROVAL);
  await expect(move(runId, { reason: " " })).rejects.toMatchObject({ code: "reason_required" });
  const scope = { shopIds: [randomUUID()], warehouseIds: null };
  await expect(move(runId, { scope })).rejects.toMatchObject({ code: "run_ended" });
  await expect(move(runId, { step: "node:2" })).rejects.toMatchObject({ code: "run_busy" });
  const check = () => {
    throw new OrderloomError("run_move_node");
  };
  await expect(move(runId, { check })).rejects.toMatchObject({ code: "run_move_node" });
  expect(await approvalOf(runId)).toEqual([{ status: "open" }]);
});

it("cancels a call that was not made, and leaves a run alone whose call was", async () => {
  const waits: WantedTurn = { waits: { step: STEP, wait: { type: "call" } }, effects: [CALL] };
  const statusOf = async (runId: Id) =>
    (await world.db.pool.query("select status from live.calls where run_id = $1", [runId])).rows;
  const unmade = await waitingRun(waits);
  await move(unmade);
  expect(await statusOf(unmade)).toEqual([{ status: "cancelled" }]);
  const made = await waitingRun(waits);
  const owner = randomUUID();
  await live((tx) => claimCalls(tx, { keys: world.keys, owner, limit: 10, performers: ["test"], leaseMs: 15_000 }));
  await expect(move(made)).rejects.toMatchObject({ code: "run_move_call_open" });
  expect(await statusOf(made)).toEqual([{ status: "running" }]);
});

it("a timer of what was left wakes nobody", async () => {
  const wakeAt = new Date(Date.now() + 60_000).toISOString();
  const runId = await waitingRun({ waits: { step: STEP, wait: { type: "timer", wakeAt } } });
  await move(runId);
  const { rows } = await world.db.pool.query("select status, wake_at from live.runs where id = $1", [runId]);
  expect(rows).toEqual([{ status: "ready", wake_at: null }]);
});

it("and a decision at the same moment: one wins, the other is refused", async () => {
  const winners = new Set<string>();
  for (let round = 0; round < 20; round += 1) {
    const runId = await waitingRun(APPROVAL);
    const both = round % 2 === 0 ? [move(runId), decide(runId)] : [decide(runId), move(runId)];
    const [moved, decided] = await Promise.allSettled(round % 2 === 0 ? both : both.toReversed());
    const isMoved = moved?.status === "fulfilled";
    const isDecided = decided?.status === "fulfilled" && JSON.stringify(decided.value).includes('"ok":true');
    expect([isMoved, isDecided]).toContain(true);
    expect(isMoved && isDecided).toBe(false);
    const [run] = await runBatch(world, () => ({}));
    expect(run?.input.type).toBe(isMoved ? "move" : "approval.decided");
    expect(run?.later).toEqual([]);
    winners.add(isMoved ? "move" : "decision");
  }
  expect([...winners].sort()).toEqual(["decision", "move"]);
});
