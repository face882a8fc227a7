import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { inTransaction } from "./database.ts";
import { foldFlowCounts, nodeCounts } from "./statistics.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const read = () => inTransaction(world.db, "live", (tx) => nodeCounts(tx, world.versionId));
const fold = () => inTransaction(world.db, "live", foldFlowCounts);
const rowCount = async () => (await world.db.pool.query("select 1 from live.flow_counts")).rowCount;

describe("foldFlowCounts", () => {
  it("makes few rows of many and changes no figure, whoever else folds or counts at the same time", async () => {
    for (let batch = 0; batch < 5; batch += 1) {
      await accept(world, [messageOf(world), messageOf(world)]);
      await runBatch(world, () => ({}));
    }
    const expected = [
      { node: "", port: "done", count: 10 },
      { node: "", port: "started", count: 10 },
      { node: "node", port: "out", count: 10 },
    ];
    expect(await read()).toEqual(expected);
    expect(await fold()).toBe(false);
    await world.db.pool.query("update live.flow_counts set at = at - interval '3 hours'");
    const folded = await Promise.all([fold(), fold(), fold()]);
    expect(folded).toContain(true);
    expect(await rowCount()).toBe(3);
    expect(await read()).toEqual(expected);
    expect(await fold()).toBe(false);
  });
});
