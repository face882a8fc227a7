import type { Cause } from "@orderloom/schema/cause";
import type { Id } from "@orderloom/schema/ids";
import type { ChangeWish } from "@orderloom/schema/order/change-request";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction, type Tx } from "../database/database.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import { actOnOrder } from "../regroup/act-on-order.ts";
import { countOrders, startOrdersBulk } from "../regroup/bulk-orders.ts";
import { readBulk } from "../runs/bulk-jobs.ts";
import { workBulk } from "../runs/work-bulk.ts";
import { ANYBODY, historyOf, newOrder, orderNow } from "../testing/regroup.ts";
import { accept, createWorld, dumpOf, messageOf, type World } from "../testing/world.ts";
import { askChange } from "./ask-change.ts";
import { type ChangeDecision, decideChange } from "./decide-change.ts";
import { listChanges } from "./list-changes.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const ASKER: Cause = { type: "person", personId: "asker" };
const DECIDER: Cause = { type: "person", personId: "decider" };
const inLive = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(world.db, "live", work);
const ask = (orderId: Id, wish: ChangeWish, changes: object = {}) =>
  inLive((tx) =>
    askChange(tx, world.keys, { ...ANYBODY, cause: ASKER, orderId, wish, reason: "买家来电 13811112222", ...changes }),
  );
const decide = (requestId: Id, decision: ChangeDecision, changes: object = {}) =>
  inLive((tx) =>
    decideChange(tx, world.keys, { ...ANYBODY, cause: DECIDER, requestId, decision, answer: "核对过", ...changes }),
  );

const ADDRESS: ChangeWish = { kind: "address", phone: "13977778888", address: "体育场路1号" };
const personal = { private: { name: "林晚晴", phone: "13812345678", address: "文三路90号" } };

describe("a change of an order is asked for and decided by another", () => {
  test("of the receiver: sealed, masked, applied with its history, and the channel does not undo it", async () => {
    const externalNo = "CH-1";
    const orderId = await newOrder(world, { ...personal, externalNo });
    const requestId = await ask(orderId, ADDRESS);
    expect((await orderNow(world, orderId)).pinned).toBeNull();
    await expect(ask(orderId, ADDRESS)).rejects.toMatchObject({ code: "change_open" });
    await expect(decide(requestId, "apply", { cause: ASKER })).rejects.toMatchObject({ code: "change_own" });
    const reading = { ...ANYBODY.scope, orderId, personId: "decider" };
    const [seen] = await inLive((tx) => listChanges(tx, world.keys, { ...reading, roles: ["supervisor"] }));
    expect(seen).toMatchObject({
      state: "open",
      isOwn: false,
      before: { private: { phone: "138****5678" } },
      after: { private: { name: "林**", phone: "139****8888" } },
    });
    expect(seen?.reason).not.toContain("13811112222");
    const [finance] = await inLive((tx) => listChanges(tx, world.keys, { ...reading, roles: ["finance"] }));
    expect(finance).toMatchObject({ after: { private: {} }, reason: null });
    await decide(requestId, "apply", { version: (await orderNow(world, orderId)).version });
    await expect(decide(requestId, "refuse")).rejects.toMatchObject({ code: "change_settled" });
    const history = await historyOf(world, orderId);
    expect(history.slice(-2)).toEqual([
      { code: "order.change_asked", cause: ASKER },
      { code: "order.change_applied", cause: DECIDER },
    ]);
    await accept(world, [
      messageOf(world, { order: { externalNo, private: { ...personal.private, phone: "13800000000" } } }),
    ]);
    const parts = await inLive((tx) => loadOrderParts(tx, world.keys, { orderIds: [orderId], parts: ["phone"] }));
    expect(parts.get(orderId)?.private).toEqual({ name: "林晚晴", phone: "13977778888", address: "体育场路1号" });
    expect(await dumpOf(world)).not.toMatch(/13977778888|体育场路|13811112222/);
  });

  test("C119: of the amount: on a stale page it is refused, by the version seen and by what was to be changed", async () => {
    const orderId = await newOrder(world, { externalNo: "CH-2" });
    await expect(ask(orderId, { kind: "amount", adjustment: -500 }, { version: 9 })).rejects.toMatchObject({
      code: "order_stale",
    });
    const requestId = await ask(orderId, { kind: "amount", adjustment: -500 });
    await expect(decide(requestId, "apply", { version: 1 })).rejects.toMatchObject({ code: "order_stale" });
    await world.db.pool.query("update live.orders set adjustment = 7, payable = payable + 7 where id = $1", [orderId]);
    await expect(decide(requestId, "apply")).rejects.toMatchObject({ code: "order_stale" });
    await decide(requestId, "refuse");
    expect((await orderNow(world, orderId)).payable).toBe(120_007);
  });

  test("of the lines, taken back by who asked, and not once picking began", async () => {
    const orderId = await newOrder(world, { externalNo: "CH-3" });
    const wish: ChangeWish = { kind: "lines", keep: [{ lineNo: 1, quantity: 1 }], add: [] };
    await expect(decide(await ask(orderId, wish), "withdraw")).rejects.toMatchObject({ code: "change_own" });
    const [open] = await inLive((tx) =>
      listChanges(tx, world.keys, { ...ANYBODY.scope, orderId, personId: "asker", roles: ["supervisor"] }),
    );
    await decide(open?.id ?? "", "withdraw", { cause: ASKER });
    const again = await ask(orderId, wish);
    await decide(again, "apply");
    expect(await orderNow(world, orderId)).toMatchObject({
      quantity: 1,
      payable: 60_000,
      pinned: ["lines", "amounts"],
    });
    await world.db.pool.query("update live.orders set state = 'picking' where id = $1", [orderId]);
    await expect(ask(orderId, { kind: "amount", adjustment: 1 })).rejects.toMatchObject({ code: "order_begun" });
  });

  test("by one of two who decide at once", async () => {
    const orderId = await newOrder(world, { externalNo: "CH-4" });
    const requestId = await ask(orderId, { kind: "amount", adjustment: -1 });
    const tries = await Promise.allSettled([
      decide(requestId, "apply"),
      decide(requestId, "refuse"),
      decide(requestId, "apply"),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("C142: the same is done to all orders of a filter, each with its own result, from where it stopped", async () => {
  const ids = [];
  for (const n of [1, 2, 3]) ids.push(await newOrder(world, { ...personal, externalNo: `BULK-${n}` }));
  await world.db.pool.query("update live.orders set state = 'completed' where id = $1", [ids[1]]);
  const filter = { number: "BULK-", ...ANYBODY.scope };
  expect(await inLive((tx) => countOrders(tx, filter))).toBe(3);
  const start = { filter, act: { type: "cancel", reason: "活动取消" }, reason: "", cause: DECIDER } as const;
  await expect(inLive((tx) => startOrdersBulk(tx, { ...start, count: 2 }))).rejects.toMatchObject({ code: "conflict" });
  const jobId = await inLive((tx) => startOrdersBulk(tx, { ...start, count: 3 }));
  const fits = () => () => true;
  const work = () => inLive((tx) => workBulk(tx, world.keys, fits));
  expect(await work()).toBe(true);
  // Another worker begins where the first one stopped.
  while (await work());
  expect(await inLive((tx) => readBulk(tx, jobId))).toMatchObject({
    act: "orders",
    status: "done",
    done: 2,
    refused: [{ runId: ids[1], code: "transition_illegal" }],
  });
  expect((await historyOf(world, ids[0] ?? "")).at(-1)).toEqual({ code: "order.state_set", cause: DECIDER });
});

test("one order is held, tagged, given a warehouse and merged; what is so already changes nothing", async () => {
  const orderId = await newOrder(world, { ...personal, externalNo: "ACT-1" });
  const act = (wanted: Parameters<typeof actOnOrder>[2]["act"]) =>
    inLive((tx) => actOnOrder(tx, world.keys, { ...ANYBODY, orderId, act: wanted }));
  await act({ type: "hold", code: "manual_pause", reason: "等买家" });
  await act({ type: "hold", code: "manual_pause", reason: "等买家" });
  await act({ type: "tag", tag: "加急" });
  expect(await orderNow(world, orderId)).toMatchObject({
    version: 3,
    tags: ["加急"],
    holds: [{ code: "manual_pause" }],
  });
  await act({ type: "release", code: "manual_pause" });
  await act({ type: "untag", tag: "加急" });
  await expect(act({ type: "warehouse", code: "NOWHERE" })).rejects.toMatchObject({ code: "warehouse_unknown" });
  expect((await historyOf(world, orderId)).map(({ code }) => code)).toEqual([
    "order.created",
    "order.hold_added",
    "order.tag_added",
    "order.hold_removed",
    "order.tag_removed",
  ]);
});
