import type { Id } from "@orderloom/schema/ids";
import type { OrderEffect } from "@orderloom/schema/run/effect";
import { afterAll, describe, expect, test } from "vitest";
import { cancelled, createFamilyBench, line, ORDER } from "../testing/family-bench.ts";
import { historyOf, orderNow } from "../testing/regroup.ts";
import { figuresOf } from "../testing/stock.ts";
import { runBatch } from "../testing/turns.ts";

const { world, inLive, say, split, startRunOf, put, act, states, holds, noticesOf, findings, privateOf } =
  await createFamilyBench();
afterAll(() => world.close());

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
    const amounts = { ...ORDER.amounts, paid: 0 };
    const { cups, pots } = await split("F-3", { amounts });
    await say("F-3", { amounts: ORDER.amounts });
    const [one, other] = [await orderNow(world, cups), await orderNow(world, pots)];
    expect([one.paid, other.paid]).toEqual([one.payable, other.payable]);
    await say("F-3", { state: "cancel_requested" });
    expect(await states(cups, pots)).toEqual(["cancel_requested", "cancel_requested"]);
  });

  test("refunded in part: nobody says which, so the parts are held; refunded whole: each gives back its own", async () => {
    const { parent, cups, pots } = await split("F-4");
    await say("F-4", { amounts: { ...ORDER.amounts, refunded: 500 } });
    expect(await orderNow(world, parent)).toMatchObject({ refunded: 500, state: "split" });
    expect([await holds(cups), await holds(pots)]).toEqual([["refund_pending"], ["refund_pending"]]);
    expect(await noticesOf(cups)).toEqual(["部分退款待分配"]);
    await say("F-4", { state: "closed", amounts: { ...ORDER.amounts, refunded: 2_566 } });
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
