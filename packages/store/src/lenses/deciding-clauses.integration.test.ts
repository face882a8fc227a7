import { bucketOf } from "@orderloom/schema/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "../database/database.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { decidingClauses, decidingSql } from "./deciding-clauses.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const WEEK_MS = 7 * 86_400_000;
const read = (node = "amount", versionId = world.versionId) =>
  inTransaction(world.db, "live", (tx) =>
    decidingClauses(tx, { flowId: world.flowId, versionId, node, lastMs: WEEK_MS }),
  );

async function runThat(clause: string, ago = "0 days"): Promise<void> {
  await accept(world, [messageOf(world)]);
  const [run] = await runBatch(world, () => ({}));
  const id = run?.id ?? "";
  const step = (node: string, decidedBy: string | null) => ({ node, port: "yes", decidedBy });
  await world.db.pool.query(
    "update live.run_turns set trace = $3, at = at - $4::interval where bucket = $1 and run_id = $2",
    [bucketOf(id), id, JSON.stringify([step("amount", clause), step("other", "/x"), step("amount", null)]), ago],
  );
}

test("counts which clause decided at the node, in the version and the span", async () => {
  expect(await read()).toEqual({ clauses: [], runs: 0, atLeast: false });
  for (const clause of ["/and/0", "/and/1", "/and/0"]) await runThat(clause);
  await runThat("/and/1", "8 days");
  expect(await read()).toEqual({
    clauses: [
      { clause: "/and/0", count: 2 },
      { clause: "/and/1", count: 1 },
    ],
    runs: 3,
    atLeast: false,
  });
  expect((await read("nobody")).clauses).toEqual([]);
  expect((await read("amount", world.shops.live.id)).runs).toBe(0);
});

test("reads the runs by the index of their flow and their turns by key", async () => {
  const plan = await inTransaction(world.db, "live", async (tx) => {
    await tx.client.query("set local enable_seqscan = off");
    const { rows } = await tx.client.query<{ "QUERY PLAN": string }>(`explain ${decidingSql("live")}`, [
      world.flowId,
      world.versionId,
      "amount",
      1,
    ]);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
  expect(plan).toContain("flow_id_id_idx");
  expect(plan).toMatch(/Index.* run_turns/);
  expect(plan).not.toContain("Seq Scan");
});
