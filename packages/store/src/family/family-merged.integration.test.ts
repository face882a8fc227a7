import { afterAll, describe, expect, test } from "vitest";
import { cancelled, createFamilyBench, ORDER } from "../testing/family-bench.ts";
import { historyOf, orderNow } from "../testing/regroup.ts";
import { figuresOf } from "../testing/stock.ts";

const { world, say, merge, put, act, states, holds, noticesOf, findings } = await createFamilyBench();
afterAll(() => world.close());

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
      amounts: { ...ORDER.amounts, refunded: 100 },
    });
    expect(await orderNow(world, target)).toMatchObject({ refunded: 100, payable: 5_132 });
    await put(target, "pre_shipped");
    const still = { private: { ...ORDER.private, phone } };
    await say("M-8", { ...still, state: "shipped" });
    await say("M-8", { ...still, state: "completed" });
    expect(await states(target)).toEqual(["delivered"]);
    await say("M-7", { ...still, amounts: { ...ORDER.amounts, refunded: 100 }, state: "completed" });
    expect(await states(target)).toEqual(["completed"]);
  });

  test("and people: a cancellation of one leaves the others", async () => {
    const { ids, target } = await merge("M-9", "M-10");
    await act(ids[0] ?? "", { type: "cancel", reason: "拍错" });
    expect(await states(target, ...ids)).toEqual(["paid", "cancelled", "merged"]);
  });
});

test("after all of this everything adds up", async () => {
  expect(await findings()).toEqual([]);
});
