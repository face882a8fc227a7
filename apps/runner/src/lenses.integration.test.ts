import type { Graph } from "@orderloom/schema/graph/graph";
import { inTransaction } from "@orderloom/store/database/database";
import { publishedVersions } from "@orderloom/store/flows/versions";
import { readPlaces } from "@orderloom/store/lenses/runs-at-nodes";
import { versionCounts, versionWaits } from "@orderloom/store/lenses/version-counts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { edge, node } from "./testing/graph.ts";
import { createWorld, eventually, postHook, shopifyOrder, type World } from "./testing/world.ts";

const wait = (durationMs: number) => ({ until: { type: "duration", durationMs }, inWorkTime: false });

/** Paid orders wait a second; those above 1,000 wait an hour more. */
const WAITING: Graph = {
  schemaVersion: 1,
  nodes: [
    node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null }),
    node("soon", "control.wait", wait(1_000)),
    node("large", "rule.condition", { rule: { ">": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] } }),
    node("late", "control.wait", wait(3_600_000)),
    node("allocate", "order.set-status", { to: "allocated", reason: "" }),
  ],
  edges: [
    edge("paid", "out", "soon"),
    edge("soon", "done", "large"),
    edge("large", "yes", "late"),
    edge("large", "no", "allocate"),
  ],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};

let world: World;
beforeAll(async () => {
  world = await createWorld(WAITING);
});
afterAll(() => world.close());

test("what the lenses count of a working runner is what its turns say", async () => {
  const prices = ["1200.00", "1300.00", "80.00", "90.00", "70.00"];
  for (const price of prices) {
    const order = shopifyOrder({
      total_price: price,
      line_items: [{ id: 1, title: "Tea", sku: "TEA-1", quantity: 1, price, grams: 250, total_discount: "0.00" }],
    });
    expect((await postHook(world, JSON.stringify(order))).status).toBeLessThan(300);
  }
  const look = () =>
    inTransaction(world.db, "live", async (tx) => {
      const [published] = await publishedVersions(tx);
      const version = { flowId: published?.flowId ?? "", versionId: published?.versionId ?? "" };
      return {
        places: await readPlaces(tx, version),
        counts: await versionCounts(tx, { versionId: version.versionId, lastMs: 86_400_000 }),
        waits: await versionWaits(tx, version),
      };
    });
  const seen = await eventually(
    look,
    ({ waits, places }) => waits[0]?.steps === 3 && places.nodes[0]?.node === "late" && places.nodes[0].count === 2,
  );
  expect(seen.places).toMatchObject({ nodes: [{ node: "late", count: 2 }], unplaced: 0 });
  expect(seen.waits).toMatchObject([{ node: "soon", steps: 3 }]);
  expect(seen.waits[0]?.medianMs).toBeGreaterThanOrEqual(1_000);
  const { rows } = await world.db.pool.query(
    `select s ->> 'node' as node, s ->> 'port' as port, count(*)::int8 as count
     from live.run_turns t cross join lateral json_array_elements(t.trace) s
     where s ->> 'port' is not null group by 1, 2 order by 1, 2`,
  );
  expect(seen.counts).toEqual(rows);
  expect(seen.counts.find(({ node: id, port }) => id === "large" && port === "yes")?.count).toBe(2);
});
