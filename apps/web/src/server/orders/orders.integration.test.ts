import { askRefund, refundItem } from "@orderloom/store/testing/refunds";
import { runBatch } from "@orderloom/store/testing/turns";
import { accept, messageOf } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";

let world: OrderWorld;
beforeAll(async () => {
  world = await openOrderWorld();
});
afterAll(() => world.close());

const ALL = { states: [], channel: null, shopId: null, number: "", after: null };

async function newOrder(externalNo: string): Promise<string> {
  const order = { externalNo, private: { name: "林晚晴", phone: "13812345678" } };
  const [result] = await accept(world, [messageOf(world, { order })]);
  return result?.orderId ?? "";
}

describe("orders", () => {
  test("are listed a page at a time and found by the beginning of either number", async () => {
    for (let n = 100; n < 152; n += 1) await newOrder(`L-${n}`);
    const { call } = await world.signIn(["agent"]);
    const first = await call.orders.list({ ...ALL, number: "L-1" });
    expect(first.items).toHaveLength(50);
    const second = await call.orders.list({ ...ALL, number: "L-1", after: first.next });
    expect(second).toMatchObject({ next: null });
    expect(second.items).toHaveLength(2);
    const found = await call.orders.list({ ...ALL, number: "L-151", states: ["paid"], channel: "SHF" });
    expect(found.items).toMatchObject([{ externalNo: "L-151", shopName: "Shop" }]);
    expect((await call.orders.list({ ...ALL, number: "L-151", states: ["allocated"] })).items).toEqual([]);
  });

  test("one is read with the receiver as the roles may see it, and its story with nodes by title", async () => {
    const orderId = await newOrder("O-1");
    await runBatch(world, () => ({ orderEffects: [{ type: "order.add_tag", tag: "checked" }] }));
    const { call } = await world.signIn(["supervisor"]);
    expect(await call.orders.get({ orderId })).toMatchObject({
      facts: { externalNo: "O-1", tags: ["checked"] },
      private: { name: "林**", phone: "138****5678" },
    });
    const story = await call.orders.timeline({ orderId, direction: "forward" });
    expect(story.lines.find(({ code }) => code === "order.tag_added")).toMatchObject({
      params: { tag: "checked" },
      cause: { type: "run", flow: "Flow", version: 1 },
    });
    const { call: finance } = await world.signIn(["finance"]);
    expect((await finance.orders.get({ orderId })).private).toEqual({});
    await expect(call.orders.timeline({ orderId, cursor: "'; drop table" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("show their refunds with what people wrote as the roles may see it", async () => {
    const orderId = await newOrder("O-R");
    const texts = { reasonText: "林晚晴说碎了，电话 13812345678", requestedBy: "王五" };
    await askRefund(world, refundItem(world, "O-R", { refund: { reasonCode: "damaged", ...texts } }));
    const { call: agent } = await world.signIn(["agent"]);
    const [refund] = await agent.orders.refunds({ orderId });
    expect(refund).toMatchObject({ state: "requested", amount: 10_000, kind: "refund_only", withheld: false });
    expect(refund?.reasonText).toMatch(/说碎了/);
    expect(refund?.reasonText).not.toMatch(/林晚晴|13812345678/);
    const { call: finance } = await world.signIn(["finance"]);
    expect(await finance.orders.refunds({ orderId })).toMatchObject([
      { reasonCode: "damaged", reasonText: null, requestedBy: null, withheld: true },
    ]);
    const { call: elsewhere } = await world.signIn(["admin"], { shopIds: [world.shops.sandbox.id] });
    expect(await elsewhere.orders.refunds({ orderId })).toEqual([]);
  });

  test("of other shops are not there, in no procedure", async () => {
    const orderId = await newOrder("O-2");
    const { call } = await world.signIn(["admin"], { shopIds: [world.shops.sandbox.id] });
    expect((await call.orders.list(ALL)).items).toEqual([]);
    expect(await call.orders.shops()).toEqual([]);
    await expect(call.orders.get({ orderId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call.orders.timeline({ orderId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("runs", () => {
  test("are listed, read with their graph, and hidden with the shop of their order", async () => {
    const orderId = await newOrder("R-1");
    await runBatch(world, () => ({}));
    const { call } = await world.signIn(["operator"]);
    const { items } = await call.runs.list({ status: "done", flowId: world.flowId, orderId, after: null });
    expect(items).toMatchObject([{ status: "done", flowName: "Flow", versionNumber: 1 }]);
    const runId = items[0]?.id ?? "";
    expect(await call.runs.get({ runId })).toMatchObject({
      id: runId,
      turns: [{ seq: 1 }],
      cause: { type: "connection" },
    });
    expect((await call.runs.graph({ runId })).nodes.map(({ id }) => id)).toEqual(["start"]);
    expect(await call.runs.turns({ runId, cursor: 1, direction: "forward" })).toEqual({ turns: [], next: null });
    expect(await call.runs.flows()).toEqual([{ id: world.flowId, name: "Flow" }]);
    const { call: elsewhere } = await world.signIn(["operator"], { shopIds: [] });
    expect((await elsewhere.runs.list({ status: null, flowId: null, orderId: null, after: null })).items).toEqual([]);
    await expect(elsewhere.runs.get({ runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(elsewhere.runs.graph({ runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(elsewhere.runs.turns({ runId, cursor: 0 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { call: warehouse } = await world.signIn(["warehouse"]);
    await expect(warehouse.runs.get({ runId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
