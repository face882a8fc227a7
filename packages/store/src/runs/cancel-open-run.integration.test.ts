import { randomUUID } from "node:crypto";
import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import type { Id } from "@orderloom/schema/ids";
import { afterAll, beforeAll, expect, it } from "vitest";
import { decideApproval } from "../approvals/decide-approval.ts";
import { listActs } from "../control/control-audit.ts";
import { inTransaction } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { cancelOpenRun } from "./cancel-open-run.ts";

let world: World;
let admin: string;
beforeAll(async () => {
  world = await createWorld();
  admin = (await live((tx) => addPerson(tx, { name: "张三", roles: ["admin"] }))).personId;
});
afterAll(() => world.close());

const live = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, "live", work);

const cancel = (runId: Id, more: { reason?: string; scope?: typeof WHOLE_SCOPE } = {}) =>
  live((tx) => cancelOpenRun(tx, { runId, scope: WHOLE_SCOPE, reason: "下重了", cause: BY_TEST, ...more }));

/** A run that waits for a decision, with the approval it asked for. */
async function waitingRun(): Promise<{ runId: Id; approvalId: Id }> {
  await accept(world, [messageOf(world)]);
  const title = { zh: "请审批", en: "Please decide" };
  const [run] = await runBatch(world, () => ({
    waits: { step: "approve:1", wait: { type: "approval" } },
    effects: [{ type: "approval.request", chainId: LARGE_ORDER_CHAIN_ID, title, amount: null, refundId: null }],
  }));
  const runId = run?.id ?? "";
  const { rows } = await world.db.pool.query<{ id: Id }>("select id from live.approvals where run_id = $1", [runId]);
  return { runId, approvalId: rows[0]?.id ?? "" };
}

const statusOf = async (table: "approvals" | "runs_done", id: Id): Promise<string | undefined> =>
  (await world.db.pool.query<{ status: string }>(`select status from live.${table} where id = $1`, [id])).rows[0]
    ?.status;

it("ends the run, withdraws what it asked, and is told with its reason", async () => {
  const { runId, approvalId } = await waitingRun();
  await cancel(runId);
  await runBatch(world, () => ({ status: "cancelled" }));
  expect(await statusOf("runs_done", runId)).toBe("cancelled");
  expect(await statusOf("approvals", approvalId)).toBe("cancelled");
  const [act] = await live((tx) => listActs(tx, { subject: "run", subjectId: runId }));
  expect(act).toMatchObject({ code: "run.cancelled", params: { reason: "下重了" }, environment: "live" });
  await expect(cancel(runId)).rejects.toMatchObject({ code: "run_ended" });
});

it("needs a reason, and sees no run of other shops", async () => {
  const { runId } = await waitingRun();
  await expect(cancel(runId, { reason: " " })).rejects.toMatchObject({ code: "reason_required" });
  const scope = { shopIds: [randomUUID()], warehouseIds: null };
  await expect(cancel(runId, { scope })).rejects.toMatchObject({ code: "not_found" });
});

it("and a decision at the same moment: the run ends cancelled, the decision is kept or refused, never half", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { runId, approvalId } = await waitingRun();
    const decision = { approvalId, personId: admin, roles: ["admin"] as const, decision: "approved" as const };
    const [, decided] = await Promise.all([
      cancel(runId),
      live((tx) => decideApproval(tx, world.keys, { ...decision, stage: 0, comment: "可以" })),
    ]);
    const ended = await runBatch(world, ({ input }) => ({ status: input.type === "cancel" ? "cancelled" : "done" }));
    expect(ended.map(({ input }) => input.type)).toEqual(["cancel"]);
    expect(await statusOf("runs_done", runId)).toBe("cancelled");
    expect(await statusOf("approvals", approvalId)).toBe(decided.ok ? decided.status : "cancelled");
  }
});
