import { randomUUID } from "node:crypto";
import { isId } from "@orderloom/schema/ids";
import { minute, timesOf } from "@orderloom/schema/testing/orders";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction, type Tx } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { accept, createWorld, dumpOf, messageOf, rowCounts, type World } from "../testing/world.ts";
import { countRepeats, listRepeats, pruneRepeats } from "./repeats.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const live = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(world.db, "live", work);
const one = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await world.db.pool.query<Row>(text, values)).rows[0];

describe("a new order", () => {
  it("is stored with its history, numbers, parts and a run of the version that waits for it", async () => {
    const [result] = await accept(world, [messageOf(world, { order: { externalNo: "N-1" } })]);
    expect(result).toMatchObject({ status: "new" });
    expect(isId(result?.id ?? "")).toBe(true);
    const order = await one<object>("select * from live.orders where id = $1", [result?.orderId]);
    expect(order).toMatchObject({ external_no: "N-1", state: "paid", version: 1, payable: 120_000, channel: "SHF" });
    expect(order).toMatchObject({ order_no: expect.stringMatching(/^SHF\d{8}\d{5}$/) });
    expect(
      await one("select code, params, cause, patch from live.order_changes where order_id = $1", [result?.orderId]),
    ).toMatchObject({
      code: "order.created",
      params: { events: ["OrderCreated", "OrderPaid"] },
      cause: { type: "connection", eventId: result?.id },
      patch: { externalNo: "N-1", version: 1 },
    });
    expect(
      await one("select status, lane, seq, pending, version_id from live.runs where order_id = $1", [result?.orderId]),
    ).toMatchObject({
      status: "ready",
      lane: "fresh",
      seq: 0,
      version_id: world.versionId,
      pending: [{ type: "start", node: "start", event: { type: "OrderPaid", orderVersion: 1, id: result?.id } }],
    });
    const refs = await world.db.pool.query("select kind from live.external_refs where order_id = $1 order by 1", [
      result?.orderId,
    ]);
    expect(refs.rows).toEqual([{ kind: "external_no" }, { kind: "order_no" }]);
  });

  it("starts no run for what nobody waits for", async () => {
    const [result] = await accept(world, [messageOf(world, { order: { state: "cancelled", isTest: true } })]);
    expect(await one("select state from live.orders where id = $1", [result?.orderId])).toEqual({ state: "cancelled" });
    expect(await one("select 1 from live.runs where order_id = $1", [result?.orderId])).toBeUndefined();
  });
});

describe("the same message again", () => {
  it("changes nothing and names the first event, in the same batch and in later ones", async () => {
    const message = messageOf(world);
    const [first, twin] = await accept(world, [message, { ...message }]);
    const { repeats: some, ...before } = await rowCounts(world, "live");
    const again = await accept(world, [message, message]);
    expect(twin).toEqual({ ...first, status: "repeat" });
    expect(again).toEqual([twin, twin]);
    const { repeats: more, ...after } = await rowCounts(world, "live");
    expect(after).toEqual(before);
    expect((more ?? 0) - (some ?? 0)).toBe(2);
  });

  it("is counted in the report of its time, with what each was answered with", async () => {
    const [first] = await accept(world, [messageOf(world, { key: "counted" })]);
    await world.db.pool.query("truncate live.repeats");
    const period = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) };
    const sight = { period, scope: WHOLE_SCOPE };
    const message = messageOf(world, { key: "again" });
    const [taken] = await accept(world, [message]);
    await accept(world, [message, message]);
    expect(await live((tx) => countRepeats(tx, sight))).toBe(2);
    const items = await live((tx) => listRepeats(tx, { ...sight, limit: 9 }));
    expect(items).toMatchObject([{ firstId: taken?.id, shopName: "Shop" }, { orderNo: expect.any(String) }]);
    expect(Math.abs(Date.parse(items[0]?.at ?? "") - Date.now())).toBeLessThan(60_000);
    const narrowed = { period, scope: { shopIds: [first?.orderId ?? ""], warehouseIds: null } };
    expect(await live((tx) => countRepeats(tx, narrowed))).toBe(0);
    await world.db.pool.query("update live.repeats set id = ('019a' || right(id::text, -4))::uuid");
    expect(await live((tx) => pruneRepeats(tx, 1))).toBe(1);
    expect(await live((tx) => countRepeats(tx, sight))).toBe(0);
  });

  it("is accepted once however many senders bring it at the same moment", async () => {
    const messages = Array.from({ length: 20 }, () => messageOf(world));
    const shuffled = () => [...messages].sort(() => Math.random() - 0.5);
    const before = await rowCounts(world, "live");
    const results = await Promise.all(Array.from({ length: 8 }, () => accept(world, shuffled())));
    const statuses = results.flat().map((result) => result.status);
    expect(statuses.filter((status) => status === "new")).toHaveLength(20);
    expect(statuses.filter((status) => status === "repeat")).toHaveLength(140);
    expect(new Set(results.flat().map((result) => result.id)).size).toBe(20);
    const after = await rowCounts(world, "live");
    for (const table of ["orders", "runs", "event_keys", "order_changes", "blobs"]) {
      expect([table, (after[table] ?? 0) - (before[table] ?? 0)]).toEqual([table, 20]);
    }
  });

  it("with another body is kept as a conflict and applied to nothing", async () => {
    const key = randomUUID();
    const first = messageOf(world, { key, order: { externalNo: "C-1" } });
    const other = messageOf(world, { key, order: { externalNo: "C-2" } });
    const [accepted] = await accept(world, [first]);
    const [conflict] = await accept(world, [other]);
    expect(conflict).toMatchObject({ status: "conflict", orderId: accepted?.orderId });
    expect(
      await one("select event_key, first_event_id, blob_id from live.conflicts where id = $1", [conflict?.id]),
    ).toEqual({ event_key: key, first_event_id: accepted?.id, blob_id: conflict?.id });
    expect(await one("select 1 from live.orders where external_no = 'C-2'")).toBeUndefined();
    const inOneBatch = await accept(world, [messageOf(world, { key: "C-3" }), messageOf(world, { key: "C-3" })]);
    expect(inOneBatch.map((result) => result.status)).toEqual(["new", "conflict"]);
  });
});

describe("a second message about an order", () => {
  it("brings one order when a second connection of the shop delivers it, at the same moment too", async () => {
    const order = { externalNo: "S-1" };
    const results = await Promise.all(Array.from({ length: 8 }, () => accept(world, [messageOf(world, { order })])));
    expect(new Set(results.flat().map((result) => result.orderId)).size).toBe(1);
    expect(results.flat().map((result) => result.status)).toEqual(Array(8).fill("new"));
    const count = await one<{ orders: number; runs: number; changes: number }>(
      `select (select count(*) from live.orders where external_no = 'S-1') as orders,
              (select count(*) from live.runs r join live.orders o on o.id = r.order_id where o.external_no = 'S-1') as runs,
              (select count(*) from live.order_changes c join live.orders o on o.id = c.order_id where o.external_no = 'S-1') as changes`,
    );
    expect(count).toEqual({ orders: 1, runs: 1, changes: 1 });
  });

  it("moves it on, starts what waits for that, and records the states it passed over", async () => {
    const unpaid = { externalNo: "M-1", state: "pending_payment", externalUpdatedAt: minute(1) } as const;
    const paid = {
      ...unpaid,
      state: "paid",
      externalUpdatedAt: minute(2),
      times: timesOf({ paidAt: minute(2) }),
    } as const;
    const [created] = await accept(world, [messageOf(world, { order: unpaid })]);
    expect(await one("select 1 from live.runs where order_id = $1", [created?.orderId])).toBeUndefined();
    await accept(world, [messageOf(world, { order: paid })]);
    const order = await one("select state, version, paid_at from live.orders where id = $1", [created?.orderId]);
    expect(order).toEqual({ state: "paid", version: 2, paid_at: minute(2) });
    const changes = await world.db.pool.query(
      "select version, code, params from live.order_changes where order_id = $1 order by version",
      [created?.orderId],
    );
    expect(changes.rows[1]).toEqual({
      version: 2,
      code: "order.reported",
      params: { events: ["OrderPaid"], implied: null },
    });
    await accept(world, [messageOf(world, { order: unpaid })]);
    expect(await one("select state, version from live.orders where id = $1", [created?.orderId])).toEqual({
      state: "paid",
      version: 2,
    });
  });

  it("applies several messages about one order in the sequence they came, in one commit", async () => {
    const step = (state: "pending_payment" | "paid" | "shipped", at: number) =>
      messageOf(world, { order: { externalNo: "B-1", state, externalUpdatedAt: minute(at) } });
    const results = await accept(world, [step("pending_payment", 1), step("paid", 2), step("shipped", 3)]);
    const orderId = results[0]?.orderId;
    expect(await one("select state, version from live.orders where id = $1", [orderId])).toEqual({
      state: "shipped",
      version: 3,
    });
    const runs = await world.db.pool.query("select 1 from live.runs where order_id = $1", [orderId]);
    expect(runs.rowCount).toBe(1);
  });

  it("keeps new lines, notes and delivery details, and says so, but not the same ones twice", async () => {
    const order = { externalNo: "P-1", private: { name: "王小明", phone: "13800000000" } };
    const [first] = await accept(world, [messageOf(world, { order })]);
    await accept(world, [messageOf(world, { order })]);
    expect(await one("select version from live.orders where id = $1", [first?.orderId])).toEqual({ version: 1 });
    await accept(world, [messageOf(world, { order: { ...order, doc: { sellerMemo: "易碎" }, lines: [] } })]);
    expect(await one("select doc from live.order_docs where order_id = $1", [first?.orderId])).toEqual({
      doc: { sellerMemo: "易碎" },
    });
    expect(await one("select 1 from live.order_lines where order_id = $1", [first?.orderId])).toBeUndefined();
    const last = await one("select version, code from live.order_changes where order_id = $1 order by version desc", [
      first?.orderId,
    ]);
    expect(last).toMatchObject({ version: 2 });
  });
});

describe("what cannot be read", () => {
  it("is kept with the reason", async () => {
    const [result] = await accept(world, [
      {
        type: "unreadable",
        shopId: world.shops.live.id,
        source: { type: "connection", connectionId: randomUUID() },
        reason: "order.currency",
        rawBody: Buffer.from("{}"),
        mediaType: "application/json",
      },
    ]);
    expect(result).toMatchObject({ status: "quarantined", orderId: null });
    expect(await one("select reason from live.quarantine where id = $1", [result?.id])).toEqual({
      reason: "order.currency",
    });
  });
});

describe("the environments", () => {
  it("share nothing: the same order in the sandbox is another order and leaves live as it was", async () => {
    const order = { externalNo: "E-1" };
    const [live] = await accept(world, [messageOf(world, { order })]);
    const before = await rowCounts(world, "live");
    const [sandbox] = await accept(world, [messageOf(world, { env: "sandbox", order })], "sandbox");
    expect(sandbox?.orderId).not.toBe(live?.orderId);
    expect(await rowCounts(world, "live")).toEqual(before);
    expect((await rowCounts(world, "sandbox"))["orders"]).toBe(1);
  });
});

describe("personal data", () => {
  it("appears in no table in plain text, and not as its bytes in hex either", async () => {
    const canary = {
      name: "金丝雀卡那利",
      phone: "19999912345",
      address: "鸟笼路四十二号",
      email: "canary@example.com",
    };
    const large = "x".repeat(600 * 1024);
    const message = messageOf(world, { order: { private: { ...canary, note: "canary-note" } } });
    const rawBody = Buffer.concat([message.rawBody, Buffer.from(large)]);
    await accept(world, [{ ...message, rawBody }]);
    await accept(world, [messageOf(world, { key: message.event.key, order: { private: canary } })]);
    const dump = await dumpOf(world);
    for (const secret of [...Object.values(canary), "canary-note"]) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString("hex"));
    }
  });
});

describe("a failure", () => {
  it("leaves nothing of the batch behind", async () => {
    const before = await rowCounts(world, "live");
    const good = messageOf(world);
    const lines = good.event.order.lines.map((line) => ({ ...line, lineNo: 2 ** 40 }));
    const bad = messageOf(world, { order: { lines } });
    await expect(accept(world, [good, bad])).rejects.toThrow("internal");
    expect(await rowCounts(world, "live")).toEqual(before);
    const idle = await inTransaction(world.db, "live", async (tx) => tx.client.query("select 1"));
    expect(idle.rowCount).toBe(1);
  });
});
