import type { Environment } from "@orderloom/schema/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createConnection } from "../connections/connections.ts";
import { listShops } from "../connections/shops.ts";
import { listActs } from "../control/control-audit.ts";
import { getSettings } from "../control/settings.ts";
import { inTransaction, type Tx } from "../database/database.ts";
import { publishVersion } from "../flows/publish-version.ts";
import { BY_TEST, graphNamed } from "../testing/control.ts";
import { createTestDatabase } from "../testing/database.ts";
import { runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, KNOWN_NODE, messageOf, rowCounts, type World } from "../testing/world.ts";
import { DEMO_FLOW_ID, demoShopId, isUntouched, prepareDemo } from "./demo.ts";
import { removeDemo } from "./remove-demo.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const within = <T>(env: Environment, work: (tx: Tx) => Promise<T>) => inTransaction(world.db, env, work);

const DEMO = {
  shops: [{ channel: "TB" as const, name: "演示 淘宝" }],
  flow: { name: "演示", graph: graphNamed("demo") },
  cause: BY_TEST,
};

async function loadDemo(): Promise<void> {
  await within("sandbox", async (tx) => {
    await prepareDemo(tx, DEMO);
    const triggers = [{ node: "start", spec: { events: ["OrderPaid" as const], shopIds: null } }];
    await publishVersion(tx, {
      ...DEMO,
      flowId: DEMO_FLOW_ID,
      graph: DEMO.flow.graph,
      triggers,
      requires: [KNOWN_NODE],
    });
  });
}

/** A shop's order with a run that asked for an approval, told somebody and calls out. */
async function liveThrough(shopId: string): Promise<void> {
  const message = messageOf(world, { env: "sandbox", order: { private: { name: "林晚晴", phone: "13812345678" } } });
  const item = { ...message, shop: { id: shopId, zone: "Asia/Shanghai" } };
  const conflicting = { ...item, event: { ...item.event, bodyHash: "0".repeat(64) } };
  await accept(world, [item, conflicting, { ...item, type: "unreadable", shopId, reason: "body_not_json" }], "sandbox");
  await runBatch(world, (): WantedTurn => WAITING, { env: "sandbox" });
}

const WAITING: WantedTurn = {
  orderEffects: [{ type: "order.add_tag", tag: "seen" }],
  waits: { step: "node:1", wait: { type: "approval" } },
  effects: [
    {
      type: "approval.request",
      chainId: "00000000-0000-4000-8000-000000000001",
      title: { zh: "大额订单", en: "Large order" },
      amount: null,
      refundId: null,
    },
  ],
};

test("is made in the sandbox alone, once", async () => {
  await expect(within("live", (tx) => prepareDemo(tx, DEMO))).rejects.toMatchObject({ code: "forbidden" });
  await loadDemo();
  const names = (await within("sandbox", (tx) => listShops(tx, null))).map(({ name }) => name);
  expect(names).toContain("演示 淘宝");
  await expect(within("sandbox", (tx) => prepareDemo(tx, DEMO))).rejects.toMatchObject({ code: "conflict" });
  await expect(removeDemo(world.db, { environment: "live", cause: BY_TEST })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("is removed whole, and nothing else is", async () => {
  await liveThrough(world.shops.sandbox.id);
  const before = { live: await rowCounts(world, "live"), sandbox: await rowCounts(world, "sandbox") };
  await within("sandbox", (tx) =>
    createConnection(tx, world.keys, {
      type: "shopify",
      name: "演示",
      shopId: demoShopId("TB"),
      settings: {},
      secret: "s",
      cause: BY_TEST,
    }),
  );
  await liveThrough(demoShopId("TB"));
  await liveThrough(demoShopId("TB"));
  expect(await rowCounts(world, "sandbox")).not.toEqual(before.sandbox);
  const removed = await removeDemo(world.db, { environment: "sandbox", cause: BY_TEST });
  expect(removed).toEqual({ orders: 2, flowArchived: true });
  const { flow_counts: counts, ...after } = await rowCounts(world, "sandbox");
  const { flow_counts: _, ...others } = before.sandbox;
  expect(after).toEqual(others);
  expect(counts).toBeGreaterThan(0);
  expect(await rowCounts(world, "live")).toEqual(before.live);
  expect((await within("sandbox", (tx) => listShops(tx, null))).map(({ name }) => name)).toEqual(["Shop"]);
});

test("is recorded, is not made again by itself, and can be made again by somebody", async () => {
  const acts = await within("sandbox", (tx) => listActs(tx, { subject: "settings", subjectId: "1" }));
  expect(acts.map(({ code, environment }) => `${code} ${environment}`)).toEqual([
    "demo.removed sandbox",
    "demo.loaded sandbox",
  ]);
  expect(await within("sandbox", getSettings)).toMatchObject({ demo: "removed" });
  expect(await within("sandbox", isUntouched)).toBe(false);
  expect(await removeDemo(world.db, { environment: "sandbox", cause: BY_TEST })).toMatchObject({ orders: 0 });
  await loadDemo();
  await liveThrough(demoShopId("TB"));
  expect(await removeDemo(world.db, { environment: "sandbox", cause: BY_TEST })).toMatchObject({ orders: 1 });
});

test("an installation without a shop is untouched", async () => {
  const database = await createTestDatabase();
  try {
    expect(await inTransaction(database.db, "live", isUntouched)).toBe(true);
  } finally {
    await database.close();
  }
});
