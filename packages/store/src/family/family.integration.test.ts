import type { Id } from "@orderloom/schema/ids";
import type { IncomingOrder, OrderLine } from "@orderloom/schema/order/order";
import type { OrderEffect } from "@orderloom/schema/run/effect";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inHotTransaction, inTransaction, type Tx } from "../database/database.ts";
import { newIdBeside } from "../orders/identity.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import { checkBucket } from "../proof/check-bucket.ts";
import { readProof } from "../proof/read-proof.ts";
import { actOnOrder } from "../regroup/act-on-order.ts";
import { mergeStoredOrders } from "../regroup/merge.ts";
import { splitStoredOrder } from "../regroup/split.ts";
import { actOnStock } from "../stock/act-on-stock.ts";
import { BUCKETS } from "../stock/check-stock.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { ANYBODY, historyOf, newOrder, orderNow } from "../testing/regroup.ts";
import { addSku, addWarehouses, figuresOf } from "../testing/stock.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";

let world: World;
let boss: string;
beforeAll(async () => {
  world = await createWorld(["OrderCancelled"]);
  await addWarehouses(world, ["SH01"]);
  await addSku(world, { code: "CUP", free: { SH01: 1_000 } });
  await addSku(world, { code: "POT", free: { SH01: 1_000 } });
  boss = (await inLive((tx) => addPerson(tx, { name: "主管", roles: ["ops_manager"] }))).personId;
});
afterAll(() => world.close());

const inLive = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(world.db, "live", work);

const line = (lineNo: number, sku: string, quantity: number): OrderLine => ({
  ...{ lineNo, sku, name: sku, quantity, unitPrice: 333, discount: 0, payable: 333 * quantity },
  ...{ kind: "product", weightG: 100 * quantity, externalLineNo: `L${lineNo}` },
});
const ORDER: Partial<IncomingOrder> = {
  lines: [line(1, "CUP", 3), line(2, "POT", 2)],
  amounts: {
    ...{ itemsTotal: 1_665, discountTotal: 100, shippingTotal: 1_001, taxTotal: 0 },
    ...{ adjustment: 0, payable: 2_566, paid: 2_566, refunded: 0 },
  },
  private: { name: "林晚晴", phone: "13812345678", address: "文三路90号东软大厦3幢501室" },
};

let clock = 0;
/** What a channel says of an order later. */
async function say(externalNo: string, order: Partial<IncomingOrder>): Promise<void> {
  clock += 1;
  const externalUpdatedAt = new Date(Date.UTC(2027, 0, 1) + clock * 60_000).toISOString();
  const told = { ...ORDER, externalNo, externalUpdatedAt, externalStatus: `s${clock}`, ...order };
  const [result] = await accept(world, [messageOf(world, { order: told })]);
  expect(result?.status).toBe("new");
}

const cancelled = { state: "cancelled", stateReason: "买家不要了" } as const;
const keepStock = (orderId: Id) =>
  inLive(async (tx) => {
    const owner = { orderId, key: null } as const;
    const wish = (sku: string, quantity: number) => ({ sku, channel: null, channelSkuId: null, quantity });
    const lines = [wish("CUP", 3), wish("POT", 2)];
    const act = { op: "reserve", lines, warehouse: null, useBuffer: false, partial: false } as const;
    const at = new Date().toISOString();
    await actOnStock(tx, {
      requests: [{ owner, act: { ...act, purpose: "unpaid", minutes: null }, cause: BY_TEST }],
      at,
    });
    await actOnStock(tx, { requests: [{ owner, act: { op: "confirm", again: null }, cause: BY_TEST }], at });
  });

const ONE_CUP = { by: "lines", parts: [[{ lineNo: 1, quantity: 3 }]] } as const;
const splitOf = (orderId: Id) =>
  inLive((tx) =>
    splitStoredOrder(tx, world.keys, { ...ANYBODY, orderId, how: { ...ONE_CUP, parts: [[...ONE_CUP.parts[0]]] } }),
  );
async function split(externalNo: string, order: Partial<IncomingOrder> = {}) {
  const parent = await newOrder(world, { ...ORDER, externalNo, ...order });
  await keepStock(parent);
  const [cups = "", pots = ""] = await splitOf(parent);
  return { parent, cups, pots };
}
async function merge(...numbers: string[]) {
  const phone = `139${String(Math.trunc(Math.random() * 1e8)).padStart(8, "0")}`;
  const ids: Id[] = [];
  for (const externalNo of numbers) {
    ids.push(await newOrder(world, { ...ORDER, externalNo, private: { ...ORDER.private, phone } }));
  }
  for (const id of ids) await keepStock(id);
  const [orderId = "", ...otherIds] = ids;
  const target = await inLive((tx) => mergeStoredOrders(tx, world.keys, { ...ANYBODY, orderId, otherIds }));
  return { ids, target, phone };
}

/** Runs of the world's flow about orders, as somebody starts them by hand. */
const startRunOf = (...orderIds: Id[]) =>
  inLive(async (tx) => {
    for (const orderId of orderIds) {
      await tx.client.query(
        `insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, pending, personal, seq, starts, cause, started_at)
         select o.bucket, $2, o.id, $3, $4, 'ready', 'fresh', $5, false, 0, 0, '{"type":"system","name":"test"}', now()
         from live.orders o where o.id = $1`,
        [orderId, newIdBeside(orderId), world.flowId, world.versionId, JSON.stringify([startInput(orderId)])],
      );
    }
  });
const startInput = (orderId: Id) => ({
  ...{ type: "start", node: "start" },
  event: { id: orderId, type: "OrderPaid", at: new Date().toISOString(), orderId, orderVersion: 1, data: {} },
});

const put = (id: Id, state: string) =>
  inLive(async (tx) => {
    await tx.client.query("update live.orders set state = $2, version = version + 1 where id = $1", [id, state]);
    await tx.client.query(
      `insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause)
       select bucket, id, version, now(), 'order.state_set', '{}', json_build_object('state', state, 'version', version), '{"type":"system","name":"test"}'
       from live.orders where id = $1`,
      [id],
    );
  });
const act = (orderId: Id, wanted: Parameters<typeof actOnOrder>[2]["act"]) =>
  inLive((tx) => actOnOrder(tx, world.keys, { ...ANYBODY, orderId, act: wanted }));
const states = async (...ids: Id[]) => Promise.all(ids.map(async (id) => (await orderNow(world, id)).state));
const holds = async (id: Id) => (await orderNow(world, id)).holds.map(({ code }) => code);
const noticesOf = async (id: Id) =>
  (
    await world.db.pool.query<{ title: { zh: string } }>(
      "select title from live.notices where order_id = $1 and person_id = $2 and step = 'family'",
      [id, boss],
    )
  ).rows.map(({ title }) => title.zh);
async function findings() {
  for (const bucket of BUCKETS) await checkBucket((work) => inHotTransaction(world.db, "live", work), bucket);
  return (await inLive((tx) => readProof(tx, { includeOver: false }))).findings;
}
const privateOf = async (orderId: Id) =>
  (await inLive((tx) => loadOrderParts(tx, world.keys, { orderIds: [orderId], parts: ["phone"] }))).get(orderId)
    ?.private;

describe("what a channel says of a split order reaches its parts", () => {
  test("cancelled: parts nobody picks end with it, their stock is free, and the whole is cancelled", async () => {
    const before = await figuresOf(world, "CUP");
    const { parent, cups, pots } = await split("F-1");
    await say("F-1", cancelled);
    expect(await states(parent, cups, pots)).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect(await orderNow(world, cups)).toMatchObject({ stateReason: "买家不要了" });
    expect(await orderNow(world, parent)).toMatchObject({ stateReason: "买家不要了" });
    expect(await figuresOf(world, "CUP")).toEqual(before);
    const [, told] = await historyOf(world, cups);
    expect(told).toMatchObject({ code: "order.family_told", cause: { type: "connection" } });
    const { rows } = await world.db.pool.query("select from live.runs where order_id = any($1)", [[cups, pots]]);
    expect(rows).toHaveLength(2);
  });

  test("cancelled: a part that is being picked, or has left, is asked to stop, held, and told to a person once", async () => {
    const { parent, cups, pots } = await split("F-2");
    await put(cups, "picking");
    await put(pots, "delivered");
    await say("F-2", cancelled);
    await say("F-2", cancelled);
    expect(await states(parent, cups, pots)).toEqual(["split", "cancel_requested", "delivered"]);
    expect(await holds(cups)).toEqual(["channel_change"]);
    expect(await noticesOf(cups)).toEqual(["需要拦截发货"]);
    expect(await noticesOf(pots)).toHaveLength(1);
    await act(cups, { type: "cancel", reason: "已拦截" });
    expect(await states(parent, cups)).toEqual(["completed", "cancelled"]);
    expect((await historyOf(world, parent)).at(-1)?.code).toBe("order.parts_done");
  });

  test("asked to be cancelled: parts stand still; paid: each has its share", async () => {
    const amounts = { ...incoming().amounts, paid: 0 };
    const { cups, pots } = await split("F-3", { amounts });
    await say("F-3", { amounts: incoming().amounts });
    const [one, other] = [await orderNow(world, cups), await orderNow(world, pots)];
    expect([one.paid, other.paid]).toEqual([one.payable, other.payable]);
    await say("F-3", { state: "cancel_requested" });
    expect(await states(cups, pots)).toEqual(["cancel_requested", "cancel_requested"]);
  });

  test("refunded in part: nobody says which, so the parts are held; refunded whole: each gives back its own", async () => {
    const { parent, cups, pots } = await split("F-4");
    await say("F-4", { amounts: { ...incoming().amounts, refunded: 500 } });
    expect(await orderNow(world, parent)).toMatchObject({ refunded: 500, state: "split" });
    expect([await holds(cups), await holds(pots)]).toEqual([["refund_pending"], ["refund_pending"]]);
    expect(await noticesOf(cups)).toEqual(["部分退款待分配"]);
    await say("F-4", { state: "closed", amounts: { ...incoming().amounts, refunded: 2_566 } });
    const parts = [await orderNow(world, cups), await orderNow(world, pots)];
    expect(parts.map(({ refunded, paid }) => refunded - paid)).toEqual([0, 0]);
    expect(await states(parent, cups, pots)).toEqual(["closed", "closed", "closed"]);
  });

  test("another address: parts nobody picks go there, what is being picked is held", async () => {
    const { parent, cups, pots } = await split("F-5");
    await put(pots, "packing");
    await say("F-5", { private: { ...ORDER.private, address: "体育场路1号" } });
    expect([await privateOf(cups), await privateOf(pots), await privateOf(parent)]).toMatchObject([
      { address: "体育场路1号", name: "林晚晴" },
      { address: "文三路90号东软大厦3幢501室" },
      { address: "体育场路1号" },
    ]);
    expect([await holds(cups), await holds(pots)]).toEqual([[], ["address"]]);
  });

  test("other lines: the part that has them is held, the other goes on", async () => {
    const { cups, pots } = await split("F-6");
    await say("F-6", { lines: [line(1, "CUP", 2), line(2, "POT", 2)] });
    expect([await holds(cups), await holds(pots)]).toEqual([["channel_change"], []]);
    expect(await noticesOf(cups)).toEqual(["商品或金额有变更"]);
  });

  test("shipped: by the lines of its parcels, else what is alone, else a person says; an echo changes nothing", async () => {
    const one = await split("F-7");
    await say("F-7", {
      state: "partially_shipped",
      parcels: [{ waybill: "SF1", lines: [{ externalLineNo: "L2", quantity: 2 }] }],
    });
    expect(await states(one.cups, one.pots)).toEqual(["paid", "shipped"]);
    await say("F-7", { state: "shipped" });
    expect(await states(one.cups, one.pots)).toEqual(["paid", "shipped"]);
    const other = await split("F-8");
    await say("F-8", { state: "shipped" });
    expect(await states(other.cups, other.pots)).toEqual(["paid", "paid"]);
    expect(await noticesOf(other.cups)).toEqual(["发货消息待确认"]);
    await act(other.cups, { type: "cancel", reason: "缺货" });
    await act(other.pots, { type: "release", code: "channel_change" });
    await say("F-8", { state: "delivered" });
    expect(await states(other.parent, other.pots)).toEqual(["completed", "delivered"]);
  });

  test("and people: a hold and a cancellation of the whole are those of its parts", async () => {
    const { parent, cups, pots } = await split("F-9");
    await act(parent, { type: "hold", code: "risk", reason: "核实" });
    expect([await holds(parent), await holds(cups), await holds(pots)]).toEqual([["risk"], ["risk"], ["risk"]]);
    await act(parent, { type: "release", code: "risk" });
    await act(parent, { type: "cancel", reason: "重复下单" });
    expect(await states(parent, cups, pots)).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect((await historyOf(world, parent)).slice(-2).map(({ code }) => code)).toEqual([
      "order.passed_on",
      "order.parts_done",
    ]);
  });
});

test("what flows do to a split order reaches its parts, and what they do to the last part ends the whole", async () => {
  const one = await split("F-11");
  const two = await split("F-12");
  const cancel: OrderEffect = { type: "order.set_state", to: "cancelled", reason: "风控" };
  const wanted = new Map<Id | null, readonly OrderEffect[]>([
    [one.parent, [{ type: "order.add_hold", code: "risk", reason: "" }, cancel]],
    [two.cups, [cancel]],
    [two.pots, [cancel]],
  ]);
  await startRunOf(one.parent, two.cups, two.pots);
  while ((await runBatch(world, ({ orderId }) => ({ orderEffects: wanted.get(orderId) ?? [] }))).length > 0);
  expect(await states(one.parent, one.cups, one.pots)).toEqual(["cancelled", "cancelled", "cancelled"]);
  expect(await holds(one.cups)).toEqual(["risk"]);
  expect(await states(two.parent, two.cups, two.pots)).toEqual(["cancelled", "cancelled", "cancelled"]);
  expect((await historyOf(world, two.parent)).at(-1)).toMatchObject({
    code: "order.parts_done",
    cause: { type: "run" },
  });
});

describe("what a channel says of one of several merged orders", () => {
  test("cancelled: it leaves with its lines, amounts and stock; the last to leave closes the merged one", async () => {
    const before = await figuresOf(world, "POT");
    const { ids, target } = await merge("M-1", "M-2", "M-3");
    const whole = await orderNow(world, target);
    await say("M-2", cancelled);
    expect(await states(target, ...ids)).toEqual(["paid", "merged", "cancelled", "merged"]);
    expect(await orderNow(world, target)).toMatchObject({
      payable: whole.payable - 2_566,
      quantity: 10,
      lineCount: 4,
      version: 2,
    });
    expect((await historyOf(world, target)).at(-1)).toMatchObject({
      code: "order.source_left",
      cause: { type: "connection" },
    });
    expect((await figuresOf(world, "POT"))?.["allocated"]).toBe((before?.["allocated"] ?? 0) + 4);
    await say("M-1", cancelled);
    await say("M-3", cancelled);
    expect(await states(target, ...ids)).toEqual(["closed", "cancelled", "cancelled", "cancelled"]);
    expect(await figuresOf(world, "POT")).toEqual(before);
  });

  test("cancelled or sent elsewhere while being picked: the merged one is held and a person is told", async () => {
    const { ids, target, phone } = await merge("M-4", "M-5");
    await put(target, "packing");
    await say("M-4", { ...cancelled, private: { ...ORDER.private, phone } });
    expect(await states(target, ...ids)).toEqual(["packing", "merged", "merged"]);
    expect(await holds(target)).toEqual(["channel_change"]);
    await say("M-5", { private: { ...ORDER.private, phone, address: "体育场路1号" } });
    expect(await noticesOf(target)).toEqual(["需要拦截发货", "收货信息有变更"]);
  });

  test("another receiver: it goes by itself; money: the merged one has it; shipped: they travel together", async () => {
    const { ids, target, phone } = await merge("M-6", "M-7", "M-8");
    await say("M-6", { private: { ...ORDER.private, phone, address: "体育场路1号" } });
    expect(await states(target, ...ids)).toEqual(["paid", "paid", "merged", "merged"]);
    await say("M-7", {
      private: { ...ORDER.private, phone },
      amounts: { ...incoming().amounts, refunded: 100 },
    });
    expect(await orderNow(world, target)).toMatchObject({ refunded: 100, payable: 5_132 });
    await put(target, "pre_shipped");
    const still = { private: { ...ORDER.private, phone } };
    await say("M-8", { ...still, state: "shipped" });
    await say("M-8", { ...still, state: "completed" });
    expect(await states(target)).toEqual(["delivered"]);
    await say("M-7", { ...still, amounts: { ...incoming().amounts, refunded: 100 }, state: "completed" });
    expect(await states(target)).toEqual(["completed"]);
  });

  test("and people: a cancellation of one leaves the others", async () => {
    const { ids, target } = await merge("M-9", "M-10");
    await act(ids[0] ?? "", { type: "cancel", reason: "拍错" });
    expect(await states(target, ...ids)).toEqual(["paid", "cancelled", "merged"]);
  });
});

test("a family that somebody else works on is waited for: the message is taken in once they are done", async () => {
  const { parent, cups } = await split("F-10");
  let letGo = () => {};
  const busy = inLive(async (tx) => {
    await tx.client.query("select from live.orders where id = $1 for update", [cups]);
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
  });
  setTimeout(() => letGo(), 40);
  await say("F-10", cancelled);
  await busy;
  expect(await states(parent, cups)).toEqual(["cancelled", "cancelled"]);
});

test("after all of this everything adds up", async () => {
  expect(await findings()).toEqual([]);
});

function incoming() {
  if (!ORDER.amounts) throw new Error("no amounts");
  return { amounts: ORDER.amounts };
}
