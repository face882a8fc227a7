import type { Id } from "@orderloom/schema/ids";
import type { IncomingOrder, OrderLine } from "@orderloom/schema/order/order";
import { timesOf } from "@orderloom/schema/testing/orders";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeSettings } from "../control/settings.ts";
import { inControlTransaction, inTransaction, type Tx } from "../database/database.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import { actOnStock } from "../stock/act-on-stock.ts";
import { BY_TEST } from "../testing/control.ts";
import { ANYBODY, historyOf, newOrder, orderNow } from "../testing/regroup.ts";
import { addSku, addWarehouses, figuresOf } from "../testing/stock.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { mergeStoredOrders } from "./merge.ts";
import { listMergeGroups, mergeCandidates } from "./merge-candidates.ts";
import { setMergeVeto } from "./merge-vetoes.ts";
import { splitStoredOrder } from "./split.ts";
import { unmergeOrder, unsplitOrder } from "./undo-regroup.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld(["OrderSplit", "OrderMerged"]);
  await addWarehouses(world, ["SH01", "GZ01"]);
  await addSku(world, { code: "CUP", free: { SH01: 100 } });
  await addSku(world, { code: "POT", free: { GZ01: 100 } });
  await addSku(world, { code: "RARE", free: { SH01: 1 } });
});
afterAll(() => world.close());

const at = (tx: (tx: Tx) => Promise<unknown>) => inTransaction(world.db, "live", tx);
const split = (orderId: Id, how: Parameters<typeof splitStoredOrder>[2]["how"], changes: object = {}) =>
  inTransaction(world.db, "live", (tx) => splitStoredOrder(tx, world.keys, { ...ANYBODY, orderId, how, ...changes }));
const merge = (orderId: Id, ...otherIds: Id[]) =>
  inTransaction(world.db, "live", (tx) => mergeStoredOrders(tx, world.keys, { ...ANYBODY, orderId, otherIds }));

function lineOf(lineNo: number, sku: string, quantity: number): OrderLine {
  const payable = 333 * quantity;
  return {
    lineNo,
    kind: "product",
    sku,
    name: sku,
    quantity,
    unitPrice: 333,
    discount: 0,
    payable,
    weightG: 100 * quantity,
  };
}

const LINES = [lineOf(1, "CUP", 3), lineOf(2, "POT", 2)];
const AMOUNTS = {
  itemsTotal: 1_665,
  discountTotal: 100,
  shippingTotal: 1_001,
  taxTotal: 0,
  adjustment: 0,
  payable: 2_566,
  paid: 2_566,
  refunded: 0,
};

const receiver = (phone = "13812345678", address = "文三路90号东软大厦3幢501室") => ({
  name: "林晚晴",
  phone,
  address,
});
const bought = (changes: Partial<IncomingOrder> = {}): Partial<IncomingOrder> => ({
  lines: LINES,
  amounts: AMOUNTS,
  private: receiver(),
  ...changes,
});

/** Keeps the stock of an order's lines, as a flow would. */
function keepStock(orderId: Id, lines: readonly OrderLine[]): Promise<unknown> {
  const wishes = lines.map(({ sku, quantity }) => ({ sku, channel: null, channelSkuId: null, quantity }));
  const choice = { lines: wishes, warehouse: null, useBuffer: false };
  return at(async (tx) => {
    const owner = { orderId, key: null } as const;
    const act = { op: "reserve", ...choice, partial: false, purpose: "unpaid", minutes: null } as const;
    await actOnStock(tx, { requests: [{ owner, act, cause: BY_TEST }], at: new Date().toISOString() });
    const confirm = { op: "confirm", again: null } as const;
    return actOnStock(tx, { requests: [{ owner, act: confirm, cause: BY_TEST }], at: new Date().toISOString() });
  });
}

async function allocatedTo(orderId: Id): Promise<Readonly<Record<string, number>>> {
  const { rows } = await world.db.pool.query<{ code: string; pieces: number }>(
    `select s.code, sum(h.allocated)::int as pieces from live.stock_reservations r
     join live.stock_held h on h.bucket = r.bucket and h.reservation_id = r.id join live.stock_skus s on s.id = h.sku_id
     where r.order_id = $1 group by s.code having sum(h.allocated) > 0`,
    [orderId],
  );
  return Object.fromEntries(rows.map(({ code, pieces }) => [code, pieces]));
}

describe("an order is split", () => {
  test("by warehouse: totals are exact, stock moves with the lines, and it can be undone", async () => {
    const orderId = await newOrder(world, bought());
    await keepStock(orderId, LINES);
    const children = await split(orderId, { by: "warehouse" });
    const [first, second] = await Promise.all(children.map((id) => orderNow(world, id)));
    const parent = await orderNow(world, orderId);
    expect(parent).toMatchObject({
      state: "split",
      previousState: "paid",
      version: 2,
      pinned: ["address", "amounts", "lines"],
    });
    expect(first).toMatchObject({ warehouse: "SH01", parentId: orderId, lifecycleId: orderId, state: "paid" });
    expect(first?.orderNo).toBe(`${parent.orderNo}-1`);
    expect(second).toMatchObject({ warehouse: "GZ01", quantity: 2 });
    for (const field of [
      "payable",
      "paid",
      "shippingTotal",
      "discountTotal",
      "itemsTotal",
      "quantity",
      "weightG",
    ] as const) {
      expect((first?.[field] ?? 0) + (second?.[field] ?? 0), field).toBe(parent[field]);
    }
    expect(await Promise.all([orderId, ...children].map(allocatedTo))).toEqual([{}, { CUP: 3 }, { POT: 2 }]);
    const parts = await inTransaction(world.db, "live", (tx) =>
      loadOrderParts(tx, world.keys, { orderIds: children, parts: ["phone", "lines"] }),
    );
    expect(parts.get(children[0] ?? "")).toMatchObject({ private: receiver(), lines: [{ lineNo: 1 }] });
    expect((await historyOf(world, orderId)).at(-1)).toEqual({ code: "order.split", cause: BY_TEST });
    expect(await historyOf(world, children[1] ?? "")).toEqual([{ code: "order.split_from", cause: BY_TEST }]);
    const { rows } = await world.db.pool.query("select 1 from live.runs where order_id = any($1)", [children]);
    expect(rows).toHaveLength(2);

    await at((tx) => unsplitOrder(tx, world.keys, { ...ANYBODY, orderId, reason: "弄错了" }));
    expect(await orderNow(world, orderId)).toMatchObject({ state: "paid", previousState: null, pinned: null });
    expect(await orderNow(world, children[0] ?? "")).toMatchObject({ state: "closed" });
    expect(await Promise.all([orderId, ...children].map(allocatedTo))).toEqual([{ CUP: 3, POT: 2 }, {}, {}]);
    const again = await split(orderId, { by: "weight", mostG: 300 });
    expect((await orderNow(world, again[0] ?? "")).orderNo).toBe(`${parent.orderNo}-3`);
  });

  test("by stock: what is short is held for it, and the flow of pieces stays whole", async () => {
    const lines = [lineOf(1, "RARE", 2), lineOf(2, "CUP", 1)];
    const before = await figuresOf(world, "RARE");
    const orderId = await newOrder(world, bought({ lines }));
    const children = await split(orderId, { by: "stock" });
    const [there, short] = await Promise.all(children.map((id) => orderNow(world, id)));
    expect(there).toMatchObject({ quantity: 2, holds: [] });
    expect(short).toMatchObject({ quantity: 1, holds: [{ code: "stock_short" }] });
    expect(await figuresOf(world, "RARE")).toEqual(before);
    await at((tx) => unsplitOrder(tx, world.keys, { ...ANYBODY, orderId, reason: "" }));
    expect((await orderNow(world, orderId)).holds).toEqual([]);
  });

  test("not once a child began picking, not on a stale page, and only once of two who try", async () => {
    const orderId = await newOrder(world, bought());
    const how = { by: "lines", parts: [[{ lineNo: 1, quantity: 1 }]] } as const;
    const ours = { ...how, parts: [[{ lineNo: 1, quantity: 1 }]] };
    await expect(split(orderId, ours, { version: 7 })).rejects.toMatchObject({ code: "order_stale" });
    const tries = await Promise.allSettled([split(orderId, ours), split(orderId, ours)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { rows } = await world.db.pool.query<{ id: Id }>("select id from live.orders where parent_id = $1", [
      orderId,
    ]);
    expect(rows).toHaveLength(2);
    await world.db.pool.query("update live.orders set state = 'picking' where id = $1", [rows[0]?.id]);
    await expect(at((tx) => unsplitOrder(tx, world.keys, { ...ANYBODY, orderId, reason: "" }))).rejects.toMatchObject({
      code: "split_none",
    });
  });

  test("and news from the channel leaves its lines and amounts alone", async () => {
    const externalNo = "S-PINNED";
    const orderId = await newOrder(world, bought({ externalNo }));
    await split(orderId, { by: "weight", mostG: 100 });
    const told = bought({ externalNo, lines: [lineOf(1, "CUP", 1)], amounts: { ...AMOUNTS, payable: 1 } });
    await accept(world, [messageOf(world, { order: { ...told, externalUpdatedAt: "2027-01-01T00:00:00.000Z" } })]);
    expect(await orderNow(world, orderId)).toMatchObject({ state: "split", payable: 2_566, quantity: 5 });
    const parts = await inTransaction(world.db, "live", (tx) =>
      loadOrderParts(tx, world.keys, { orderIds: [orderId], parts: ["lines"] }),
    );
    expect(parts.get(orderId)?.lines).toHaveLength(2);
  });
});

describe("C227: orders are merged by phone, address and time", () => {
  const placed = (hours: number, minutes = 0) =>
    timesOf({ placedAt: new Date(Date.now() - 200 * 3_600_000 + (hours * 60 + minutes) * 60_000).toISOString() });

  test("71 h 59 min apart they are suggested and merge, 72 h 1 min apart they do not", async () => {
    const first = await newOrder(world, bought({ private: receiver("13900000001"), times: placed(0) }));
    const near = await newOrder(
      world,
      bought({ private: receiver("+86 139-0000-0001", "杭州市西湖区文三路90号东软大厦3栋501"), times: placed(71, 59) }),
    );
    const far = await newOrder(world, bought({ private: receiver("13900000001"), times: placed(72, 1) }));
    const candidates = await inTransaction(world.db, "live", (tx) =>
      mergeCandidates(tx, world.keys, { orderId: first, scope: ANYBODY.scope }),
    );
    expect(candidates?.map(({ id }) => id)).toEqual([first, near]);
    await expect(merge(first, far)).rejects.toMatchObject({ code: "merge_window" });
    const groups = await inTransaction(world.db, "live", (tx) => listMergeGroups(tx, world.keys, ANYBODY.scope));
    expect(groups.map((group) => group.map(({ id }) => id))).toContainEqual([first, near]);

    await keepStock(first, LINES);
    const merged = await merge(near, first);
    expect(await orderNow(world, merged)).toMatchObject({
      payable: 5_132,
      quantity: 10,
      lineCount: 4,
      lifecycleId: first,
    });
    expect(await orderNow(world, near)).toMatchObject({ state: "merged", mergedInto: merged, previousState: "paid" });
    expect(await allocatedTo(merged)).toEqual({ CUP: 3, POT: 2 });
    await expect(merge(first, far)).rejects.toMatchObject({ code: "merge_state" });

    await at((tx) => unmergeOrder(tx, world.keys, { ...ANYBODY, orderId: merged, reason: "买家要分开发" }));
    expect(await orderNow(world, first)).toMatchObject({ state: "paid", mergedInto: null });
    expect(await orderNow(world, merged)).toMatchObject({ state: "closed" });
    expect(await allocatedTo(first)).toEqual({ CUP: 3, POT: 2 });
    await inControlTransaction(world.db, (tx) =>
      changeSettings(tx, { change: { merge: { hours: 73 } }, cause: BY_TEST }),
    );
    const all = await inTransaction(world.db, "live", (tx) =>
      mergeCandidates(tx, world.keys, { orderId: first, scope: ANYBODY.scope }),
    );
    expect(all?.map(({ id }) => id)).toEqual([first, near, far]);
  });

  test("a veto of a pair, or of a buyer, stands until it is taken back", async () => {
    const [one, two] = await Promise.all(
      [0, 1].map((hours) => newOrder(world, bought({ private: receiver("13900000002"), times: placed(hours) }))),
    );
    if (!one || !two) throw new Error("no orders");
    const veto = (of: Parameters<typeof setMergeVeto>[1]["of"], reason: string | null) =>
      at((tx) => setMergeVeto(tx, { of, reason, scope: ANYBODY.scope, cause: BY_TEST }));
    const pair = { type: "pair", orderId: two, otherId: one } as const;
    await veto(pair, "送两个人");
    await expect(merge(one, two)).rejects.toMatchObject({ code: "merge_vetoed" });
    await veto(pair, null);
    await veto({ type: "buyer", orderId: one }, "团长");
    await expect(merge(one, two)).rejects.toMatchObject({ code: "merge_vetoed" });
    await veto({ type: "buyer", orderId: two }, null);
    await merge(one, two);
  });

  test("never once picking began, and not what is out of scope or being worked on", async () => {
    const [one, two] = await Promise.all(
      [0, 1].map((hours) => newOrder(world, bought({ private: receiver("13900000003"), times: placed(hours) }))),
    );
    if (!one || !two) throw new Error("no orders");
    const asked = { ...ANYBODY, orderId: one, otherIds: [two] };
    const scope = { shopIds: [world.shops.sandbox.id], warehouseIds: null };
    await expect(at((tx) => mergeStoredOrders(tx, world.keys, { ...asked, scope }))).rejects.toMatchObject({
      code: "not_found",
    });
    await at(async (holder) => {
      await holder.client.query("select 1 from live.orders where id = $1 for update", [two]);
      const trying = at((tx) => mergeStoredOrders(tx, world.keys, { ...asked, whenBusy: "refuse" }));
      await expect(trying).rejects.toMatchObject({ code: "order_busy" });
    });
    await world.db.pool.query("update live.orders set state = 'picking' where id = $1", [two]);
    await expect(merge(one, two)).rejects.toMatchObject({ code: "order_begun" });
  });
});
