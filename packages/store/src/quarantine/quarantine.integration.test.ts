import { createHash, randomUUID } from "node:crypto";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { EventItem, UnreadableItem } from "../accept/message.ts";
import { listActs } from "../control/control-audit.ts";
import { inTransaction, type Tx } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { addPerson } from "../testing/control.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { countKept, type KeptGroup, listKeptGroups } from "./kept-groups.ts";
import { listKeptMessages, readKeptBody } from "./kept-messages.ts";
import { type Reread, rereadKept } from "./reread-kept.ts";
import { type SettleKept, settleKept } from "./settle-kept.ts";

let world: World;
let personId: string;
beforeAll(async () => {
  world = await createWorld();
  personId = (await live((tx) => addPerson(tx, { name: "周岚", roles: ["admin"] }))).personId;
});
afterAll(() => world.close());
beforeEach(() => world.db.pool.query("truncate live.quarantine, live.conflicts, live.runs, live.event_keys"));

const live = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(world.db, "live", work);
const groups = (scope = WHOLE_SCOPE) => live((tx) => listKeptGroups(tx, scope));

/** A message whose body is an order that was not understood when it came. */
function unreadable(body: object = incomingOf({ externalNo: randomUUID() }), reason = "code"): UnreadableItem {
  const unknown = reason === "code" ? { unknown: { field: "financial_status", code: "crypto" } } : {};
  return {
    type: "unreadable",
    source: { type: "connection", connectionId: randomUUID() },
    rawBody: Buffer.from(JSON.stringify(body)),
    mediaType: "application/json",
    shopId: world.shops.live.id,
    reason,
    headers: { "x-topic": "orders/paid" },
    ...unknown,
  };
}

/** Reads the bodies above, each under the key of its order. */
const readAll = ({ bytes }: { bytes: Buffer }): Reread => {
  const order: EventItem["event"]["order"] = JSON.parse(bytes.toString());
  const bodyHash = createHash("sha256").update(bytes).digest("hex");
  return { ok: true, event: { key: order.externalNo, bodyHash, occurredAt: order.times.placedAt, order } };
};

const reread = (read: Parameters<typeof rereadKept>[2] = readAll) => {
  const { keys, numbers, published } = world;
  return live((tx) => rereadKept(tx, { keys, numbers, published: published.live }, read));
};

const settle = (group: string, changes: Partial<SettleKept> = {}) => {
  const by = { type: "person", personId } as const;
  return live((tx) => settleKept(tx, { group, act: "accept", reason: "补了含义", by, scope: WHOLE_SCOPE, ...changes }));
};

async function only(kind: KeptGroup["kind"]): Promise<KeptGroup> {
  const [found] = (await groups()).filter((group) => group.kind === kind);
  if (!found) throw new Error("nothing was kept");
  return found;
}

const outcomes = async (table = "quarantine") =>
  (await world.db.pool.query<{ outcome: string | null }>(`select outcome from live.${table} order by id`)).rows.map(
    ({ outcome }) => outcome,
  );

test("messages kept for one reason are one group of their shop, with what is not known", async () => {
  await accept(world, [unreadable(), unreadable(), unreadable({}, "not_json")]);
  const found = await groups();
  expect(found.map(({ reason, count, shopName }) => ({ reason, count, shopName }))).toEqual(
    expect.arrayContaining([
      { reason: "code", count: 2, shopName: "Shop" },
      { reason: "not_json", count: 1, shopName: "Shop" },
    ]),
  );
  expect(found.find(({ reason }) => reason === "code")?.unknown).toEqual({ field: "financial_status", code: "crypto" });
  expect(await live((tx) => countKept(tx, WHOLE_SCOPE))).toBe(3);
  const elsewhere = { shopIds: [randomUUID()], warehouseIds: null };
  expect(await groups(elsewhere)).toEqual([]);
  expect(await live((tx) => countKept(tx, elsewhere))).toBe(0);
  const { lastId, group } = found[0] ?? { lastId: "", group: "" };
  expect(await live((tx) => readKeptBody(tx, world.keys, { id: lastId, ...elsewhere }))).toBeNull();
  expect(await settle(group, { scope: elsewhere })).toBe(0);
});

test("what is read again is accepted once, under the id it was answered with", async () => {
  const order = incomingOf({ externalNo: randomUUID() });
  const [kept] = await accept(world, [unreadable(order)]);
  const { group } = await only("unreadable");
  expect(await settle(group)).toBe(1);
  expect(await settle(group)).toBe(0);
  const readers = await Promise.all([reread(), reread(), reread()]);
  expect(readers.filter(Boolean)).toHaveLength(1);
  expect(await reread()).toBe(false);
  expect(await outcomes()).toEqual(["accepted"]);
  const { rows } = await world.db.pool.query<{ id: string; orderId: string; class: string }>(
    `select event_id as id, k.order_id as "orderId", b.class from live.event_keys k join live.blobs b on b.id = event_id`,
  );
  expect(rows).toMatchObject([{ id: kept?.id, class: "raw_event" }]);
  const again = { ...messageOf(world), event: eventOf(order) };
  expect(await accept(world, [again])).toMatchObject([{ status: "repeat", id: kept?.id }]);
  expect((await world.db.pool.query("select from live.runs where order_id = $1", [rows[0]?.orderId])).rowCount).toBe(1);
  const acts = await live((tx) => listActs(tx, { subject: "quarantine", subjectId: group }));
  expect(acts).toMatchObject([{ code: "quarantine.asked", params: { count: 1, reason: "补了含义" } }]);
});

function eventOf(order: ReturnType<typeof incomingOf>): EventItem["event"] {
  const read = readAll({ bytes: Buffer.from(JSON.stringify(order)) });
  if (!read.ok) throw new Error(read.reason);
  return read.event;
}

test("a reader that dies before its commit leaves the message to the next one", async () => {
  await accept(world, [unreadable(), unreadable()]);
  await settle((await only("unreadable")).group);
  const dying = live(async (tx) => {
    const { keys, numbers, published } = world;
    await rereadKept(tx, { keys, numbers, published: published.live }, readAll);
    throw new Error("killed before the commit");
  });
  await expect(dying).rejects.toThrow();
  expect(await outcomes()).toEqual([null, null]);
  while (await reread());
  expect(await outcomes()).toEqual(["accepted", "accepted"]);
});

test("what still cannot be read waits again, with the reason of now", async () => {
  await accept(world, [unreadable()]);
  const { group, lastId } = await only("unreadable");
  await settle(group, { id: lastId });
  await reread(() => ({ ok: false, reason: "amount" }));
  expect(await only("unreadable")).toMatchObject({
    reason: "amount",
    unknown: null,
    asked: 0,
    lastId,
    triedAt: expect.any(String),
  });
  expect(await reread()).toBe(false);
});

test("a delivery that came meanwhile in a form that could be read makes the kept one a repeat", async () => {
  const order = incomingOf({ externalNo: randomUUID() });
  await accept(world, [unreadable(order)]);
  await accept(world, [{ ...messageOf(world), event: eventOf(order) }]);
  await settle((await only("unreadable")).group);
  await reread();
  expect(await outcomes()).toEqual(["repeat"]);
});

test("another body under a known key counts once somebody says so, or is put aside", async () => {
  const message = messageOf(world);
  const other = incomingOf({
    externalNo: message.event.order.externalNo,
    externalUpdatedAt: "2026-11-22T09:00:00.000Z",
  });
  const bodyHash = "ab".repeat(32);
  const changed = { ...message, rawBody: Buffer.from(JSON.stringify(other)), event: { ...message.event, bodyHash } };
  await accept(world, [message]);
  const [first, second] = await accept(world, [
    changed,
    { ...changed, event: { ...changed.event, bodyHash: "cd".repeat(32) } },
  ]);
  expect([first?.status, second?.status]).toEqual(["conflict", "conflict"]);
  const { group } = await only("conflict");
  const items = await live((tx) => listKeptMessages(tx, { group, limit: 9, ...WHOLE_SCOPE }));
  expect(items).toHaveLength(2);
  expect(items[0]?.orderNo).toEqual(expect.any(String));
  expect(await settle(group, { id: first?.id })).toBe(1);
  await reread();
  expect(await settle(group, { act: "dismiss", reason: "重复推送" })).toBe(1);
  expect((await outcomes("conflicts")).toSorted()).toEqual(["accepted", "dismissed"]);
  const { rows } = await world.db.pool.query("select order_id from live.event_keys where event_id = $1", [first?.id]);
  expect(rows).toEqual([{ order_id: first?.orderId }]);
  expect(await groups()).toEqual([]);
});
