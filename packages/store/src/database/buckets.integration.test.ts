import { afterAll, beforeAll, describe, expect, it } from "vitest";
import "../accept/find-order.ts";
import "../accept/key-events.ts";
import "../approvals/approval-photos.ts";
import "../orders/delete-orders.ts";
import "../approvals/approval-limits.ts";
import "../calls/decide-call.ts";
import "../calls/next-call.ts";
import "../calls/settle-calls.ts";
import "../lenses/runs-at-nodes.ts";
import "../lenses/version-counts.ts";
import "../letters/work-replays.ts";
import "../notices/tell-backlog.ts";
import "../family/relatives.ts";
import "../import/prune-imports.ts";
import "../import/work-import.ts";
import "../parked/work-parked.ts";
import "../quarantine/reread-kept.ts";
import "../regroup/undo-regroup.ts";
import "../runs/follow-clock.ts";
import "../runs/release-runs.ts";
import "../runs/runner-slots.ts";
import "../runs/work-bulk.ts";
import "../schedules/fire-schedule.ts";
import "../stock/act-on-stock.ts";
import "../stock/expire-reservations.ts";
import "../stock/tell-stock.ts";
import "../machines/tell-overdue.ts";
import "../proof/check-bucket.ts";
import "../proof/check-changed.ts";
import "../waits/wake-timers.ts";
import "../runs/claim-runs.ts";
import { BUCKET_EXCEPTIONS } from "../testing/bucket-exceptions.ts";
import { tablesWithoutBucket } from "../testing/bucket-shape.ts";
import { hearStatements } from "../testing/sent-statements.ts";
import { claim } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { inHotTransaction, inTransaction } from "./database.ts";
import "./statistics.ts";
import { statementsMade } from "./statement.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function judge(text: string): Promise<readonly string[]> {
  const client = await world.db.pool.connect();
  try {
    return await tablesWithoutBucket(client, text);
  } finally {
    client.release();
  }
}

describe("a statement names its bucket", () => {
  it.each([
    ["one", "select 1 from live.orders where bucket = $1 and id = $2"],
    ["a set", "select 1 from live.orders where bucket = any($1) and shop_id = $2"],
    ["those of rows", "update live.runs r set seq = 0 from unnest($1::int[]) w(bucket) where r.bucket = w.bucket"],
    [
      "that of another table",
      "select 1 from live.runs r join live.orders o on o.bucket = r.bucket where r.bucket = $1",
    ],
    ["in an insert", "insert into live.waits (bucket, key, run_id) select $1, $2, $3"],
  ])("%s", async (_, text) => {
    expect(await judge(text)).toEqual([]);
  });

  it.each([
    ["by id alone", "select 1 from live.orders where id = $1", ["orders"]],
    ["a range", "select 1 from live.orders where bucket > $1", ["orders"]],
    [
      "only of one table",
      "select 1 from live.runs r join live.orders o on o.id = r.order_id where r.bucket = $1",
      ["orders"],
    ],
    ["of neither", "delete from live.waits w using live.runs r where r.bucket = w.bucket", ["runs", "waits"]],
    [
      "inside",
      "select 1 from live.orders o where bucket = $1 and exists (select from live.runs r where r.order_id = o.id)",
      ["runs"],
    ],
  ])("or does not: %s", async (_, text, tables) => {
    expect([...(await judge(text))].sort()).toEqual(tables);
  });
});

describe("what is judged", () => {
  it("is what hot transactions and prepared statements send about data tables, not what else a test asks", async () => {
    const heard = hearStatements();
    await accept(world, [messageOf(world)]);
    await inHotTransaction(world.db, "live", (tx) => claim(world, tx));
    await inHotTransaction(world.db, "sandbox", (tx) =>
      tx.client.query("select 7 from sandbox.notices where bucket = 7"),
    );
    await inTransaction(world.db, "live", (tx) => tx.client.query("select 8 from live.notices"));
    const names = heard().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["accept_keys", "claim_runs", "claim_orders"]));
    expect(names).toContain("select 7 from live.notices where bucket = 7");
    expect(names.join()).not.toMatch(/select 8|runner_slots|commit/);
  });

  it("has no exception that nobody sends any more", () => {
    const made = new Set(statementsMade().map(({ name }) => name));
    expect([...BUCKET_EXCEPTIONS.keys()].filter((name) => !made.has(name))).toEqual([]);
  });
});
