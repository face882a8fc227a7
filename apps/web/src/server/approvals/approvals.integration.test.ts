import { LARGE_ORDER_CHAIN_ID, plainChain } from "@orderloom/schema/approval/approval-chain";
import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import { askChain, chainOf } from "@orderloom/store/testing/approvals";
import { runBatch, type WantedTurn } from "@orderloom/store/testing/turns";
import { accept, messageOf } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";

let world: OrderWorld;
beforeAll(async () => {
  world = await openOrderWorld();
});
afterAll(() => world.close());

const TITLE = { zh: "大额订单", en: "Large order" };
const ASK: WantedTurn = {
  waits: { step: "start:1", wait: { type: "approval" } },
  effects: [{ type: "approval.request", chainId: LARGE_ORDER_CHAIN_ID, title: TITLE, amount: null, refundId: null }],
};

async function ask(personId?: string): Promise<string> {
  const source = personId === undefined ? {} : { source: { type: "person", personId } as const };
  const [result] = await accept(world, [messageOf(world, source)]);
  await runBatch(world, () => ASK, { lanes: ["fresh"] });
  const { rows } = await world.db.pool.query<{ id: string }>("select id from live.approvals where order_id = $1", [
    result?.orderId,
  ]);
  return rows[0]?.id ?? "";
}

test("a request waits in the inbox of its role, is counted there, and is decided with all there is to know", async () => {
  const approvalId = await ask();
  const { call } = await world.signIn(["supervisor"]);
  expect(await call.approvals.countOpen()).toBe(1);
  expect((await call.approvals.list({ open: true, direction: "forward" })).items).toMatchObject([
    { id: approvalId, amount: 120_000, asksReader: true, askedRoles: ["supervisor"] },
  ]);
  expect(await call.approvals.get({ approvalId })).toMatchObject({
    title: TITLE,
    may: "yes",
    answers: [],
    order: { lines: [{ sku: "CHAIR-1" }] },
  });
  expect(
    await call.approvals.decide({ approvalId, decision: "approved", stage: 0, comment: " 看过了 13812345678 " }),
  ).toEqual({
    status: "approved",
  });
  expect(await call.approvals.countOpen()).toBe(0);
  expect((await call.approvals.list({ open: false })).items).toMatchObject([{ id: approvalId, deciderName: "周岚" }]);
  expect(await call.approvals.get({ approvalId })).toMatchObject({
    may: "approval_decided",
    answers: [{ level: 0, act: "approved", name: "周岚", comment: "看过了 138****5678" }],
  });
});

test("other roles neither see nor count it; those who oversee see it and may not decide", async () => {
  const approvalId = await ask();
  const { call: warehouse } = await world.signIn(["warehouse"]);
  expect((await warehouse.approvals.list({ open: true })).items).toEqual([]);
  expect(await warehouse.approvals.countOpen()).toBe(0);
  const { call: admin } = await world.signIn(["admin"]);
  expect((await admin.approvals.list({ open: true })).items.map(({ id }) => id)).toContain(approvalId);
  expect(await admin.approvals.countOpen()).toBe(0);
  expect(await admin.approvals.get({ approvalId })).toMatchObject({ may: "approval_role" });
  await expect(
    admin.approvals.decide({ approvalId, decision: "approved", stage: 0, comment: "" }),
  ).rejects.toMatchObject({
    code: "FORBIDDEN",
    cause: { code: "approval_role", params: { role: "supervisor" } },
  });
});

test("a rejection needs its reason, a comment has its limit, and the requester does not decide", async () => {
  const { call, personId } = await world.signIn(["supervisor"]);
  const approvalId = await ask();
  const decide = (comment: string) => call.approvals.decide({ approvalId, decision: "rejected", stage: 0, comment });
  await expect(decide("  ")).rejects.toMatchObject({ cause: { code: "approval_reason_missing" } });
  await expect(decide("长".repeat(LIMITS.approvalCommentChars + 1))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await decide("长".repeat(LIMITS.approvalCommentChars))).toEqual({ status: "rejected" });
  const own = await ask(personId);
  expect(await call.approvals.get({ approvalId: own })).toMatchObject({
    may: "approval_self",
    requesterName: "周岚",
  });
  await expect(
    call.approvals.decide({ approvalId: own, decision: "approved", stage: 0, comment: "" }),
  ).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("of two at the same moment one decides, and the other hears who and when", async () => {
  const approvalId = await ask();
  const one = await world.signIn(["supervisor"], { name: "甲" });
  const other = await world.signIn(["supervisor"], { name: "乙" });
  const answers = await Promise.allSettled(
    [one, other].map(({ call }) => call.approvals.decide({ approvalId, decision: "approved", stage: 0, comment: "" })),
  );
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused).toHaveLength(1);
  const error: unknown = refused[0]?.reason;
  expect(error).toMatchObject({ code: "CONFLICT" });
  const cause = error instanceof Error ? error.cause : undefined;
  expect(cause).toBeInstanceOf(OrderloomError);
  expect(cause).toMatchObject({
    code: "approval_decided",
    params: { decision: "approved", name: expect.stringMatching(/甲|乙/), at: expect.stringMatching(/Z$/) },
  });
});

test("a request about another shop's order is not there", async () => {
  const approvalId = await ask();
  const { call } = await world.signIn(["supervisor"], { shopIds: [] });
  expect((await call.approvals.list({ open: true })).items).toEqual([]);
  expect(await call.approvals.countOpen()).toBe(0);
  await expect(call.approvals.get({ approvalId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    call.approvals.decide({ approvalId, decision: "approved", stage: 0, comment: "" }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("who decides next reads the comment before, and the way is told in levels and tier", async () => {
  const chainId = await chainOf(world, {
    ...plainChain(["supervisor", "finance"]),
    tiers: {
      currency: "CNY",
      steps: [
        { from: 0, levels: [] },
        { from: 500_00, levels: ["level-1", "level-2"] },
      ],
    },
  });
  const [asked] = await askChain(world, { chainId, amount: { minor: 500_00, currency: "CNY" } });
  const approvalId = asked?.id ?? "";
  const { call: supervisor } = await world.signIn(["supervisor"], { name: "钱立" });
  await supervisor.approvals.decide({ approvalId, decision: "approved", stage: 0, comment: "已核实 13812345678" });
  const { call: finance } = await world.signIn(["finance"], { name: "孙悦" });
  expect(await finance.approvals.get({ approvalId })).toMatchObject({
    may: "yes",
    stage: 1,
    answers: [{ act: "approved", name: "钱立", comment: "已核实 138****5678" }],
    levels: [{ who: { role: "supervisor" } }, { who: { role: "finance" } }],
    tier: { chain: { zh: "测试" }, step: { from: 500_00, below: null, currency: "CNY" } },
    deciders: ["孙悦"],
  });
  expect((await supervisor.approvals.list({ open: true })).items.map(({ id }) => id)).not.toContain(approvalId);
});

test("an administrator sees that nobody can decide, hands it to a role, and decides nothing by that", async () => {
  const chainId = await chainOf(world, plainChain(["ops_manager"]));
  const [asked] = await askChain(world, { chainId });
  const approvalId = asked?.id ?? "";
  const { call: admin } = await world.signIn(["admin"], { name: "管" });
  expect(await admin.approvals.get({ approvalId })).toMatchObject({ deciders: [], may: "approval_role" });
  await admin.approvals.handOver({ approvalId, role: "agent" });
  const { call: agent } = await world.signIn(["agent"], { name: "客服" });
  expect(await agent.approvals.get({ approvalId })).toMatchObject({
    may: "yes",
    deciders: ["客服"],
    answers: [{ act: "escalated", role: "agent", name: "管" }],
  });
  await expect(agent.approvals.handOver({ approvalId, role: "finance" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(admin.approvals.handOver({ approvalId, role: "auditor" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
