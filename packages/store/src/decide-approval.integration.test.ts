import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval-chain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeChain } from "./chains.ts";
import { inTransaction } from "./database.ts";
import { type DecideResult, decideApproval } from "./decide-approval.ts";
import { addPerson, BY_TEST } from "./testing/control.ts";
import { runBatch, type WantedTurn } from "./testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "./testing/world.ts";

const RACES = 50;

let world: World;
let supervisors: readonly string[];
let agent: string;
beforeAll(async () => {
  world = await createWorld();
  const add = (name: string, role: "supervisor" | "agent") =>
    inTransaction(world.db, "live", async (tx) => (await addPerson(tx, { name, roles: [role] })).personId);
  supervisors = [await add("甲", "supervisor"), await add("乙", "supervisor")];
  agent = await add("丙", "agent");
});
afterAll(() => world.close());

const ASK: WantedTurn = {
  waits: { step: "approve:1", wait: { type: "approval" } },
  effects: [{ type: "approval.request", chainId: LARGE_ORDER_CHAIN_ID, title: { zh: "请审批", en: "Please decide" } }],
};

async function ask(count: number, personId?: string): Promise<readonly { id: string; orderId: string }[]> {
  const source = personId === undefined ? {} : { source: { type: "person", personId } as const };
  const results = await accept(
    world,
    Array.from({ length: count }, () => messageOf(world, source)),
  );
  await runBatch(world, () => ASK, { lanes: ["fresh"] });
  const { rows } = await world.db.pool.query<{ id: string; orderId: string }>(
    `select id, order_id as "orderId" from live.approvals where order_id = any($1)`,
    [results.map((result) => result.orderId)],
  );
  return rows;
}

function decide(
  approvalId: string,
  personId: string,
  decision: "approved" | "rejected" = "approved",
): Promise<DecideResult> {
  return inTransaction(world.db, "live", (tx) =>
    decideApproval(tx, world.keys, { approvalId, personId, roles: ["supervisor"], decision, comment: "看过了" }),
  );
}

describe("decideApproval", () => {
  it("wakes the run with the decision, and tells the second click who decided", async () => {
    const [approval] = await ask(1);
    const [first = "", second = ""] = supervisors;
    expect(await decide(approval?.id ?? "", first)).toEqual({ ok: true, status: "approved" });
    expect(await decide(approval?.id ?? "", second, "rejected")).toMatchObject({
      ok: false,
      code: "approval_decided",
      params: { decision: "approved", personId: first, name: "甲", at: expect.stringMatching(/Z$/) },
    });
    const [woken] = await runBatch(world, () => ({}));
    expect(woken?.input).toEqual({
      type: "approval.decided",
      step: "approve:1",
      decision: "approved",
      comment: "看过了",
      decidedBy: first,
    });
  });

  it("refuses whoever asked, has not the role, or lost it a moment ago", async () => {
    const [first = "", second = ""] = supervisors;
    const [own] = await ask(1, first);
    expect(await decide(own?.id ?? "", first)).toMatchObject({ code: "approval_self" });
    expect(await decide(own?.id ?? "", agent)).toMatchObject({ code: "approval_role", params: { role: "supervisor" } });
    await world.db.pool.query("update control.person set active = false where id = $1", [second]);
    expect(await decide(own?.id ?? "", second)).toMatchObject({ code: "approval_role" });
    await world.db.pool.query("update control.person set active = true where id = $1", [second]);
    expect(await decide(own?.id ?? "", second)).toMatchObject({ ok: true });
    expect(await decide("0190a000-0000-7000-8000-000000000001", first)).toMatchObject({ code: "not_found" });
  });

  it(`lets one of two win, ${RACES} times`, async () => {
    const approvals = await ask(RACES);
    const [first = "", second = ""] = supervisors;
    const before = await woken();
    for (const { id } of approvals) {
      const answers = await Promise.all([decide(id, first, "approved"), decide(id, second, "rejected")]);
      expect(answers.map((answer) => (answer.ok ? answer.status : answer.code)).sort()).toEqual(
        [answers[0]?.ok ? "approved" : "rejected", "approval_decided"].sort(),
      );
    }
    expect((await woken()) - before).toBe(RACES);
  });

  it("passes from level to level, and ends with the first rejection", async () => {
    await inTransaction(world.db, "live", (tx) =>
      changeChain(tx, {
        chainId: LARGE_ORDER_CHAIN_ID,
        levels: [{ role: "agent" }, { role: "supervisor" }],
        cause: BY_TEST,
      }),
    );
    const [through, stopped] = await ask(2);
    const asAgent = (approvalId: string, decision: "approved" | "rejected") =>
      inTransaction(world.db, "live", (tx) =>
        decideApproval(tx, world.keys, { approvalId, personId: agent, roles: ["agent"], decision, comment: "" }),
      );
    const before = await woken();
    expect(await asAgent(through?.id ?? "", "approved")).toEqual({ ok: true, status: "open" });
    expect(await asAgent(through?.id ?? "", "approved")).toMatchObject({ code: "approval_role" });
    expect(await woken()).toBe(before);
    expect(await decide(through?.id ?? "", supervisors[0] ?? "")).toEqual({ ok: true, status: "approved" });
    expect(await asAgent(stopped?.id ?? "", "rejected")).toEqual({ ok: true, status: "rejected" });
    expect(await woken()).toBe(before + 2);
  });
});

async function woken(): Promise<number> {
  const { rows } = await world.db.pool.query<{ count: number }>(
    "select coalesce(sum(jsonb_array_length(pending)), 0)::int as count from live.runs where lane = 'wake'",
  );
  return rows[0]?.count ?? 0;
}
