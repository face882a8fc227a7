import { timesOf } from "@orderloom/schema/testing/orders";
import { newOrder, orderNow } from "@orderloom/store/testing/regroup";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";

let world: OrderWorld;
beforeAll(async () => {
  world = await openOrderWorld();
});
afterAll(() => world.close());

const times = timesOf({ placedAt: new Date().toISOString() });
const personal = { times, private: { name: "林晚晴", phone: "13812345678", address: "文三路90号东软大厦3幢501室" } };

test("C045: an agent changes nothing, a supervisor asks, and only another person makes it so", async () => {
  const orderId = await newOrder(world, { ...personal, externalNo: "W-1" });
  const wish = { kind: "amount", adjustment: -100 } as const;
  const { call: agent } = await world.signIn(["agent"]);
  const { call: supervisor } = await world.signIn(["supervisor"]);
  const { call: other } = await world.signIn(["ops_manager"]);
  const asked = { orderId, version: 1, wish, reason: "少发配件" };
  await expect(agent.orders.changes.ask(asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { requestId } = await supervisor.orders.changes.ask(asked);
  expect((await orderNow(world, orderId)).payable).toBe(120_000);
  const decide = { requestId, version: 2, decision: "apply", answer: "" } as const;
  await expect(supervisor.orders.changes.decide(decide)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(other.orders.changes.decide({ ...decide, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await other.orders.changes.decide(decide);
  expect((await orderNow(world, orderId)).payable).toBe(119_900);
  expect(await agent.orders.changes.list({ orderId })).toMatchObject([{ state: "applied", isOwn: false }]);
});

test("C140: an order is split after a look at its parts, merged with another, and both are undone", async () => {
  const orderId = await newOrder(world, { ...personal, externalNo: "W-2" });
  const otherId = await newOrder(world, { ...personal, externalNo: "W-3" });
  const { call } = await world.signIn(["supervisor"]);
  const how = { by: "lines" as const, parts: [[{ lineNo: 1, quantity: 1 }]] };
  const seen = async (id: string) => ({ orderId: id, version: (await orderNow(world, id)).version });
  expect(await call.orders.regroup.preview({ ...(await seen(orderId)), how })).toHaveLength(2);
  expect(await orderNow(world, orderId)).toMatchObject({ state: "paid", version: 1 });
  await call.orders.regroup.split({ ...(await seen(orderId)), how });
  expect(await call.orders.regroup.family({ orderId })).toMatchObject([{ relation: "child" }, { relation: "child" }]);
  await call.orders.regroup.unsplit({ ...(await seen(orderId)), reason: "不拆了" });
  const { group } = await call.orders.regroup.candidates({ orderId });
  expect(group.map(({ id }) => id)).toEqual(expect.arrayContaining([orderId, otherId]));
  expect((await call.orders.regroup.groups()).length).toBeGreaterThan(0);
  const merged = await call.orders.regroup.merge({ ...(await seen(orderId)), otherIds: [otherId] });
  await call.orders.regroup.unmerge({ ...(await seen(merged.orderId)), reason: "买家要分开" });
  await call.orders.regroup.veto({ of: { type: "pair", orderId, otherId }, reason: "两家" });
  const left = (await call.orders.regroup.candidates({ orderId })).group;
  expect(left.map(({ id }) => id)).not.toContain(otherId);
  const { call: agent } = await world.signIn(["agent"]);
  await expect(agent.orders.regroup.split({ ...(await seen(orderId)), how })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const act = { type: "split", how } as const;
  await expect(agent.orders.act({ ...(await seen(orderId)), act })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("what a list shows is counted and acted on by those who may", async () => {
  const { call: manager } = await world.signIn(["ops_manager"]);
  const filter = { states: [], channel: null, shopId: null, number: "W-" };
  const count = await manager.orders.bulk.count(filter);
  expect(count).toBe(3);
  const act = { type: "tag", tag: "加急" } as const;
  const start = { filter, act, count, reason: "" };
  const { jobId } = await manager.orders.bulk.start(start);
  expect(await manager.runs.bulk.progress({ jobId })).toMatchObject({ act: "orders", waiting: 3 });
  const { call: agent } = await world.signIn(["agent"]);
  await expect(agent.orders.bulk.start(start)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
