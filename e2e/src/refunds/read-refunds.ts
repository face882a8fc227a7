import { setTimeout as sleep } from "node:timers/promises";
import { decideApproval } from "@orderloom/store/approvals/decide-approval";
import { type Db, inTransaction } from "@orderloom/store/database/database";
import type { RefundWorld } from "./refund-world.ts";

export type RefundSeen = { readonly id: string; readonly no: string; readonly state: string; readonly amount: number };

/** The refunds of an order as the database has them. */
export async function refundsOf(db: Db, orderId: string): Promise<readonly RefundSeen[]> {
  const { rows } = await db.pool.query<RefundSeen>(
    "select id, no, state, amount from live.refunds where order_id = $1 order by no",
    [orderId],
  );
  return rows;
}

/** Money of an order: what was paid, and what its own sum says was refunded. */
export async function moneyOf(db: Db, orderId: string) {
  const { rows } = await db.pool.query<{ paid: number; refunded: number }>(
    "select paid, refunded from live.orders where id = $1",
    [orderId],
  );
  return rows[0];
}

/** How the runs of an order ended. */
export async function endsOf(db: Db, orderId: string) {
  const { rows } = await db.pool.query<{ status: string; code: string | null }>(
    "select status, failure_code as code from live.runs_done where order_id = $1 order by id",
    [orderId],
  );
  return rows;
}

/** Waits until no run is open but those that wait for a person to find out; throws when that takes too long. */
export async function untilSettled(db: Db): Promise<void> {
  await until(async () => {
    const { rows } = await db.pool.query(
      `select 1 from live.runs r
       where not exists (select 1 from live.calls c where c.run_id = r.id and c.status = 'unknown') limit 1`,
    );
    return rows.length === 0;
  });
}

export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error("it did not come about in 30 s");
    await sleep(25);
  }
}

/** Approves all open requests at the same instant, each by one of the people in turn, in transactions of their own. */
export async function approveAll({ db, keys, supervisors }: RefundWorld, requests: number) {
  const open = async () =>
    (await db.pool.query<{ id: string }>("select id from live.approvals where status = 'open'")).rows;
  await until(async () => (await open()).length === requests);
  const decide = (id: string, index: number) => {
    const personId = supervisors[index % supervisors.length] ?? supervisors[0];
    const decision = {
      approvalId: id,
      personId,
      roles: ["supervisor"],
      decision: "approved",
      stage: 0,
      comment: "ok",
    } as const;
    return inTransaction(db, "live", (tx) => decideApproval(tx, keys, decision));
  };
  return await Promise.all((await open()).map(({ id }, index) => decide(id, index)));
}
