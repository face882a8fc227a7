import { afterAll, beforeAll, describe, expect, it } from "vitest";
import "../accept/accept.ts";
import "../accept/accept-refund.ts";
import "../calls/next-call.ts";
import "../runs/cancel-run.ts";
import "../calls/claim-calls.ts";
import "../runs/claim-runs.ts";
import "../turns/commit-turns.ts";
import "../approvals/decide-approval.ts";
import "../schedules/fire-schedule.ts";
import "../orders/order-parts.ts";
import "../machines/tell-overdue.ts";
import "../proof/check-bucket.ts";
import "../proof/check-changed.ts";
import "../runs/release-runs.ts";
import "../runs/runner-slots.ts";
import "../calls/settle-calls.ts";
import "../stock/act-on-stock.ts";
import "../stock/expire-reservations.ts";
import "../waits/wake-timers.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { PINNED } from "./database.ts";
import { statementsMade } from "./statement.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** The plan that a hot transaction runs the statement with, whatever the values and however empty the tables. */
async function planOf(text: string): Promise<string> {
  const client = await database.db.pool.connect();
  try {
    await client.query(`begin; ${PINNED.text}`);
    await client.query(`prepare checked as ${text}`);
    const params = new Set(text.match(/\$\d+/g)).size;
    const values = params === 0 ? "" : `(${Array(params).fill("null").join(", ")})`;
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      `explain (verbose, costs off) execute checked${values}`,
    );
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  } finally {
    await client.query("rollback; deallocate all");
    client.release();
  }
}

const textOf = (name: string) => statementsMade().find((made) => made.name === name)?.text ?? "";

describe("the statements of the hot path", () => {
  it.each(statementsMade().map(({ name, text }) => [name, text]))("%s scans no data table", async (_name, text) => {
    const plan = await planOf(text);
    expect(plan).not.toMatch(/Seq Scan on live\./);
    expect(plan).not.toMatch(/Hash Join|Merge Join/);
  });

  it("would be seen scanning: a question without an index is told from the others", async () => {
    expect(await planOf("select 1 from live.orders where payable = $1::bigint")).toMatch(/Seq Scan on live\./);
  });

  it("claims from the index of ready runs alone, in the order of their ids", async () => {
    const plan = await planOf(textOf("claim_runs"));
    expect(plan).toMatch(/Index Scan using runs_ready_idx on live\.runs/);
    expect(plan.match(/Sort/g)?.length ?? 0).toBeLessThanOrEqual(2);
  });

  it("finds due calls and timers by their own indexes", async () => {
    const claim = await planOf(textOf("claim_calls"));
    expect(claim).toMatch(/calls_due_at_idx/);
    expect(claim).toMatch(/calls_released_idx/);
    expect(claim).toMatch(/calls_lease_until_idx/);
    expect(await planOf(textOf("next_call"))).toMatch(/calls_due_at_idx/);
    expect(await planOf(textOf("wake_timers"))).toMatch(/runs_wake_at_idx/);
    expect(await planOf(textOf("release_held_runs"))).toMatch(/runs_held_idx/);
    expect(await planOf(textOf("read_holding_flows"))).toMatch(/runs_held_idx/);
  });
});
