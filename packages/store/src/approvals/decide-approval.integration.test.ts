import { LARGE_ORDER_CHAIN_ID, plainChain, plainLevel } from "@orderloom/schema/approval/approval-chain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../database/database.ts";
import { askChain, chainOf, decideAs, type Somebody, somebody } from "../testing/approvals.ts";
import { BY_TEST } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import { createWorld, type World } from "../testing/world.ts";
import { changeChain } from "./chains.ts";

const RACES = 50;

let world: World;
let first: Somebody;
let second: Somebody;
let agent: Somebody;
beforeAll(async () => {
  world = await createWorld();
  first = await somebody(world, "甲", "supervisor");
  second = await somebody(world, "乙", "supervisor");
  agent = await somebody(world, "丙", "agent");
});
afterAll(() => world.close());

const ask = async (chainId = LARGE_ORDER_CHAIN_ID, requester?: Somebody) => {
  const [asked] = await askChain(world, requester ? { chainId, requester } : { chainId });
  return asked?.id ?? "";
};
const open = async (approvalId: string) => {
  const { rows } = await world.db.pool.query(
    `select status, level, stage, role, asked_people as people, closed_to as "closedTo" from live.approvals where id = $1`,
    [approvalId],
  );
  return rows[0];
};

describe("decideApproval", () => {
  it("wakes the run with the decision, and tells the second click who decided", async () => {
    const approvalId = await ask();
    expect(await decideAs(world, first, { approvalId })).toEqual({ ok: true, status: "approved" });
    expect(await decideAs(world, second, { approvalId, decision: "rejected" })).toMatchObject({
      ok: false,
      code: "approval_decided",
      params: { decision: "approved", personId: first.personId, name: "甲", at: expect.stringMatching(/Z$/) },
    });
    const [woken] = await runBatch(world, () => ({}));
    const decided = { decision: "approved", comment: "看过了", decidedBy: first.personId };
    expect(woken?.input).toEqual({ type: "approval.decided", step: "approve:1", ...decided });
  });

  it("refuses whoever asked, has not the role, or lost it a moment ago", async () => {
    const approvalId = await ask(LARGE_ORDER_CHAIN_ID, first);
    expect(await decideAs(world, first, { approvalId })).toMatchObject({ code: "approval_self" });
    expect(await decideAs(world, agent, { approvalId })).toMatchObject({
      code: "approval_role",
      params: { role: "supervisor" },
    });
    const claiming = { ...agent, roles: ["supervisor" as const] };
    expect(await decideAs(world, claiming, { approvalId })).toMatchObject({ code: "approval_role" });
    await world.db.pool.query("update control.person set active = false where id = $1", [second.personId]);
    expect(await decideAs(world, second, { approvalId })).toMatchObject({ code: "approval_role" });
    await world.db.pool.query("update control.person set active = true where id = $1", [second.personId]);
    expect(await decideAs(world, second, { approvalId })).toMatchObject({ ok: true });
    const unknown = "0190a000-0000-7000-8000-000000000001";
    expect(await decideAs(world, first, { approvalId: unknown })).toMatchObject({ code: "not_found" });
  });

  it(`lets one of two win, ${RACES} times`, async () => {
    const approvals = await askChain(world, { chainId: LARGE_ORDER_CHAIN_ID, count: RACES });
    const before = await woken();
    for (const { id: approvalId } of approvals) {
      const answers = await Promise.all([
        decideAs(world, first, { approvalId }),
        decideAs(world, second, { approvalId, decision: "rejected" }),
      ]);
      expect(answers.map((answer) => (answer.ok ? answer.status : answer.code)).sort()).toEqual(
        [answers[0]?.ok ? "approved" : "rejected", "approval_decided"].sort(),
      );
    }
    expect((await woken()) - before).toBe(RACES);
  });

  it("passes from level to level, and ends with the first rejection", async () => {
    const chainId = await chainOf(world, plainChain(["agent", "supervisor"]));
    const [through, stopped] = [await ask(chainId), await ask(chainId)];
    const before = await woken();
    expect(await decideAs(world, agent, { approvalId: through })).toEqual({ ok: true, status: "open" });
    expect(await decideAs(world, agent, { approvalId: through })).toMatchObject({
      code: "approval_decided",
      params: { decision: "approved", name: "丙" },
    });
    expect(await decideAs(world, agent, { approvalId: through, stage: 1 })).toMatchObject({ code: "approval_role" });
    expect(await woken()).toBe(before);
    expect(await decideAs(world, first, { approvalId: through, stage: 1 })).toEqual({ ok: true, status: "approved" });
    expect(await decideAs(world, agent, { approvalId: stopped, decision: "rejected" })).toMatchObject({
      status: "rejected",
    });
    expect(await woken()).toBe(before + 2);
  });

  it("takes a reason for a rejection and a return, and a comment where the level wants one", async () => {
    const [level] = plainChain(["supervisor"]).levels;
    const chainId = await chainOf(world, {
      ...plainChain([]),
      levels: level ? [{ ...level, comment: "required" }] : [],
    });
    const approvalId = await ask(chainId);
    const answer = (decision: "approved" | "rejected" | "returned", comment: string) =>
      decideAs(world, first, { approvalId, decision, comment });
    expect(await answer("rejected", "")).toMatchObject({ code: "approval_reason_missing" });
    expect(await answer("approved", "")).toMatchObject({ code: "approval_comment_missing" });
    expect(await answer("returned", "退回")).toMatchObject({ code: "approval_first_level" });
    expect(await answer("approved", "好")).toMatchObject({ ok: true });
  });
});

describe("levels of several people", () => {
  it("all who hold a role have to approve; who was there first waits for the rest", async () => {
    const [level] = plainChain(["supervisor"]).levels;
    const chainId = await chainOf(world, { ...plainChain([]), levels: level ? [{ ...level, mode: "all" }] : [] });
    const approvalId = await ask(chainId);
    expect(await decideAs(world, first, { approvalId })).toEqual({ ok: true, status: "open" });
    expect(await open(approvalId)).toMatchObject({ level: 0, stage: 0, closedTo: [first.personId] });
    expect(await decideAs(world, first, { approvalId })).toMatchObject({ code: "approval_answered" });
    expect(await decideAs(world, second, { approvalId })).toEqual({ ok: true, status: "approved" });
  });

  it("two who complete a level at the same instant complete it once", async () => {
    const who = { type: "people" as const, personIds: [first.personId, agent.personId] };
    const chainId = await chainOf(world, { ...plainChain([]), levels: [{ ...plainLevel("both", who), mode: "all" }] });
    const before = await woken();
    for (const { id: approvalId } of await askChain(world, { chainId, count: 10 })) {
      const both = await Promise.all([first, agent].map((person) => decideAs(world, person, { approvalId })));
      expect(both.map((answer) => answer.ok && answer.status).sort()).toEqual(["approved", "open"]);
    }
    expect((await woken()) - before).toBe(10);
  });

  it("people in order are asked one after the other", async () => {
    const who = { type: "people" as const, personIds: [agent.personId, first.personId] };
    const chainId = await chainOf(world, { ...plainChain([]), levels: [{ ...plainLevel("a", who), mode: "inOrder" }] });
    const approvalId = await ask(chainId);
    expect(await open(approvalId)).toMatchObject({ role: null, people: [agent.personId] });
    expect(await decideAs(world, first, { approvalId })).toMatchObject({
      code: "approval_turn",
      params: { name: "丙" },
    });
    expect(await decideAs(world, agent, { approvalId })).toEqual({ ok: true, status: "open" });
    expect(await open(approvalId)).toMatchObject({ people: [first.personId] });
    expect(await decideAs(world, first, { approvalId })).toEqual({ ok: true, status: "approved" });
  });

  it("nobody fills two levels, and a return opens the level before for who decided it", async () => {
    const chainId = await chainOf(world, plainChain(["supervisor", "supervisor"]));
    const approvalId = await ask(chainId);
    await decideAs(world, first, { approvalId });
    expect(await decideAs(world, first, { approvalId, stage: 1 })).toMatchObject({ code: "approval_twice" });
    expect(await decideAs(world, second, { approvalId, stage: 1, decision: "returned", comment: "金额不对" })).toEqual({
      ok: true,
      status: "open",
    });
    expect(await open(approvalId)).toMatchObject({ level: 0, stage: 2, closedTo: [] });
    expect(await decideAs(world, first, { approvalId, stage: 1 })).toMatchObject({
      code: "approval_decided",
      params: { decision: "returned", name: "乙" },
    });
    expect(await decideAs(world, first, { approvalId, stage: 2 })).toEqual({ ok: true, status: "open" });
    expect(await decideAs(world, second, { approvalId, stage: 3 })).toEqual({ ok: true, status: "approved" });
  });
});

describe("amount tiers", () => {
  const TIERS = {
    ...plainChain(["supervisor", "finance"]),
    tiers: {
      currency: "CNY",
      steps: [
        { from: 0, levels: [] },
        { from: 100_00, levels: ["level-1"] },
        { from: 500_00, levels: ["level-1", "level-2"] },
      ],
    },
  };

  it.each([
    [99_99, "approved", 0],
    [100_00, "open", 1],
    [499_99, "open", 1],
    [500_00, "open", 2],
  ])("%i fen: %s, with %i levels", async (minor, status, levels) => {
    const chainId = await chainOf(world, TIERS);
    const [asked] = await askChain(world, { chainId, amount: { minor, currency: "CNY" } });
    const { rows } = await world.db.pool.query(
      `select status, jsonb_array_length(levels) as levels, amount, currency, decided_by as "decidedBy"
       from live.approvals where id = $1`,
      [asked?.id],
    );
    expect(rows).toEqual([{ status, levels, amount: minor, currency: "CNY", decidedBy: null }]);
  });

  it("an amount that asks nobody lets the run go on with the next batch", async () => {
    const chainId = await chainOf(world, TIERS);
    await runBatch(world, () => ({}));
    const [asked] = await askChain(world, { chainId, amount: { minor: 1, currency: "CNY" } });
    const [woken] = await runBatch(world, () => ({}));
    expect(woken).toMatchObject({ id: asked?.runId });
    expect(woken?.input).toEqual({
      type: "approval.decided",
      step: "approve:1",
      decision: "approved",
      comment: "",
      decidedBy: null,
    });
  });

  it("a request keeps the version it was asked with", async () => {
    const chainId = await chainOf(world, plainChain(["supervisor"]));
    const approvalId = await ask(chainId);
    const definition = plainChain(["finance", "finance"]);
    await inTransaction(world.db, "live", (tx) => changeChain(tx, { chainId, definition, cause: BY_TEST }));
    expect(await decideAs(world, first, { approvalId })).toEqual({ ok: true, status: "approved" });
    expect(await open(await ask(chainId))).toMatchObject({ role: "finance" });
  });
});

it("a request that 0.1.0 asked is decided with its levels and keeps its history", async () => {
  const approvalId = await ask();
  const history = [{ level: 0, decision: "approved", personId: agent.personId, at: "2026-11-20T08:00:00.000Z" }];
  await world.db.pool.query(`update live.approvals set levels = $2, level = 1, decisions = $3 where id = $1`, [
    approvalId,
    JSON.stringify([{ role: "agent" }, { role: "supervisor" }]),
    JSON.stringify(history),
  ]);
  expect(await decideAs(world, first, { approvalId })).toEqual({ ok: true, status: "approved" });
});

async function woken(): Promise<number> {
  const { rows } = await world.db.pool.query<{ count: number }>(
    "select coalesce(sum(jsonb_array_length(pending)), 0)::int as count from live.runs where lane = 'wake'",
  );
  return rows[0]?.count ?? 0;
}
