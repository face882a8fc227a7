import { type ChainLevel, plainChain, plainLevel } from "@orderloom/schema/approval/approval-chain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inTransaction } from "../database/database.ts";
import { askChain, chainOf, decideAs, type Somebody, somebody } from "../testing/approvals.ts";
import { createWorld, type World } from "../testing/world.ts";
import { handOverApproval, settleDueApprovals } from "./approval-limits.ts";
import { readApprovalState } from "./approval-state.ts";

let world: World;
let supervisor: Somebody;
let finance: Somebody;
beforeAll(async () => {
  world = await createWorld();
  supervisor = await somebody(world, "甲", "supervisor");
  finance = await somebody(world, "乙", "finance");
});
afterAll(() => world.close());

const SUPERVISOR = plainLevel("a", { type: "role", role: "supervisor" });

async function askWith(limit: ChainLevel["limit"]): Promise<string> {
  const chainId = await chainOf(world, { ...plainChain([]), levels: [{ ...SUPERVISOR, limit }] });
  const [asked] = await askChain(world, { chainId });
  return asked?.id ?? "";
}

const settle = () => inTransaction(world.db, "live", (tx) => settleDueApprovals(tx, 100));
/** Lets the time that the request was given pass. */
const letPass = (approvalId: string) =>
  world.db.pool.query("update live.approvals set due_at = clock_timestamp() where id = $1", [approvalId]);
const historyOf = async (approvalId: string) =>
  (await inTransaction(world.db, "live", (tx) => readApprovalState(tx, approvalId)))?.entries.map(
    ({ act, role, personId }) => [act, role, personId],
  );
const noticesOf = async ({ personId }: Somebody) => {
  const { rows } = await world.db.pool.query<{ zh: string }>(
    "select title ->> 'zh' as zh from live.notices where person_id = $1 order by id",
    [personId],
  );
  return rows.map(({ zh }) => zh);
};

it("does nothing before the time has passed", async () => {
  const approvalId = await askWith({ minutes: 5, action: "remind" });
  const { rows } = await world.db.pool.query(
    `select round(extract(epoch from due_at - requested_at))::int as seconds from live.approvals where id = $1`,
    [approvalId],
  );
  expect(rows).toEqual([{ seconds: 300 }]);
  expect(await settle()).toBe(0);
  expect(await historyOf(approvalId)).toEqual([]);
});

it("reminds those asked once, whoever comes at the same moment or after a restart", async () => {
  const approvalId = await askWith({ minutes: 120, action: "remind" });
  await letPass(approvalId);
  const settled = await Promise.all([settle(), settle(), settle()]);
  expect(settled.reduce((sum, count) => sum + count)).toBe(1);
  expect(await settle()).toBe(0);
  expect(await historyOf(approvalId)).toEqual([["reminded", null, null]]);
  expect(await noticesOf(supervisor)).toEqual(["等你审批：请审批"]);
  expect(await decideAs(world, supervisor, { approvalId })).toMatchObject({ ok: true });
});

it("escalates to the role, which may decide from then on", async () => {
  const approvalId = await askWith({ minutes: 1, action: "escalate", to: "finance" });
  expect(await decideAs(world, finance, { approvalId })).toMatchObject({ code: "approval_role" });
  await letPass(approvalId);
  expect(await settle()).toBe(1);
  expect(await historyOf(approvalId)).toEqual([["escalated", "finance", null]]);
  expect(await noticesOf(finance)).toEqual(["转给你审批：请审批"]);
  expect(await decideAs(world, finance, { approvalId })).toEqual({ ok: true, status: "approved" });
});

it("gives each level its own time, and none after a decision", async () => {
  const limited: ChainLevel = { ...SUPERVISOR, id: "b", limit: { minutes: 10, action: "remind" } };
  const chainId = await chainOf(world, {
    ...plainChain([]),
    levels: [plainLevel("f", { type: "role", role: "finance" }), limited],
  });
  const [asked] = await askChain(world, { chainId });
  const approvalId = asked?.id ?? "";
  const due = async () => {
    const { rows } = await world.db.pool.query(
      `select round(extract(epoch from due_at - clock_timestamp()) / 60)::int as minutes from live.approvals where id = $1`,
      [approvalId],
    );
    return rows[0]?.minutes ?? null;
  };
  expect(await due()).toBeNull();
  await decideAs(world, finance, { approvalId });
  expect(await due()).toBe(10);
  await decideAs(world, supervisor, { approvalId, stage: 1 });
  await letPass(approvalId);
  expect(await settle()).toBe(0);
});

it("a person may hand an open request to a role, by name and without deciding it", async () => {
  const approvalId = await askWith(null);
  const admin = await somebody(world, "管", "admin");
  const handOver = () =>
    inTransaction(world.db, "live", (tx) =>
      handOverApproval(tx, { approvalId, role: "finance", personId: admin.personId }),
    );
  expect(await handOver()).toEqual({ ok: true });
  expect(await historyOf(approvalId)).toEqual([["escalated", "finance", admin.personId]]);
  expect(await decideAs(world, admin, { approvalId })).toMatchObject({ code: "approval_role" });
  expect(await decideAs(world, finance, { approvalId })).toMatchObject({ ok: true });
  expect(await handOver()).toMatchObject({ ok: false, code: "approval_decided" });
});
