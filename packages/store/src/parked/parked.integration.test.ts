import { randomUUID } from "node:crypto";
import type { Id } from "@orderloom/schema/ids";
import { applyOrderEffect } from "@orderloom/schema/order/apply-order-effect";
import { OrderReport } from "@orderloom/schema/order/order-report";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptReport } from "../accept/accept-report.ts";
import type { OrderName } from "../accept/find-order.ts";
import { inHotTransaction, inTransaction, type Tx } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { checkBucket } from "../proof/check-bucket.ts";
import { readProof } from "../proof/read-proof.ts";
import { countKept, listKeptGroups } from "../quarantine/kept-groups.ts";
import { settleKept } from "../quarantine/settle-kept.ts";
import { splitStoredOrder } from "../regroup/split.ts";
import { lockWhole, readClock } from "../regroup/whole-order.ts";
import { changedWork, writeRegrouped } from "../regroup/write-regrouped.ts";
import { BUCKETS } from "../stock/check-stock.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { ANYBODY, historyOf, newOrder, orderNow } from "../testing/regroup.ts";
import { createWorld, dumpOf, type World } from "../testing/world.ts";
import { workParked } from "./work-parked.ts";

let world: World;
let admin: string;
beforeAll(async () => {
  world = await createWorld();
  admin = (await inLive((tx) => addPerson(tx, { name: "周岚", roles: ["admin"] }))).personId;
});
afterAll(() => world.close());

const inLive = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(world.db, "live", work);
const deps = () => ({ keys: world.keys, numbers: world.numbers, published: world.published.live });

async function report(order: OrderName, told: object, key: string = randomUUID()) {
  const parsed = OrderReport.parse(told);
  const content = JSON.stringify({ order, report: parsed });
  const item = {
    source: { type: "token", tokenId: randomUUID() } as const,
    shop: world.shops.live,
    key: `api:${key}`,
    bodyHash: Buffer.from(content).toString("hex").padEnd(64, "0").slice(-64),
    rawBody: Buffer.from(content),
    order,
    occurredAt: "2026-11-22T08:00:00.000Z",
    report: parsed,
    scope: WHOLE_SCOPE,
  };
  return inLive((tx) => acceptReport(tx, deps(), item));
}
const work = () => inLive((tx) => workParked(tx, deps()));
const workAll = async () => {
  let worked = 0;
  while (await work()) worked += 1;
  return worked;
};
/** Somebody answers a request to cancel: the order goes on. */
const goBack = (orderId: Id) =>
  inLive(async (tx) => {
    const [whole] = await lockWhole(tx, world.keys, { ...ANYBODY, orderIds: [orderId] });
    if (!whole) throw new Error("no order");
    const at = await readClock(tx);
    const effect = { type: "order.set_state", to: "paid", reason: "买家撤回" } as const;
    const result = applyOrderEffect(whole.work.order, effect, at);
    const told = { code: "order.state_set", params: {}, cause: BY_TEST, at, event: "OrderPaid" } as const;
    if (result.ok) await writeRegrouped(tx, world.keys, [changedWork(whole, { patch: result.patch, told })]);
  });
const stateOf = async (id: Id) => (await orderNow(world, id)).state;
const reasons = async () =>
  (await inLive((tx) => listKeptGroups(tx, WHOLE_SCOPE))).map(({ kind, reason }) => [kind, reason]);
const waiting = () => inLive((tx) => countKept(tx, WHOLE_SCOPE));
async function findings() {
  for (const bucket of BUCKETS) await checkBucket((one) => inHotTransaction(world.db, "live", one), bucket);
  return (await inLive((tx) => readProof(tx, { includeOver: false }))).findings;
}

test("a shipment that comes before its order waits for it, in sight, and is applied once under its first id", async () => {
  const named = await report({ orderKey: "K-1" }, { state: "shipped" }, "ship-1");
  const numbered = await report({ externalNo: "K-1" }, { state: "delivered", after: "ship-1" }, "sign-1");
  expect([named.status, numbered.status]).toEqual(["parked", "parked"]);
  expect(await report({ orderKey: "K-1" }, { state: "shipped" }, "ship-1")).toMatchObject({
    status: "repeat",
    id: named.id,
  });
  expect(await workAll()).toBe(0);
  expect(await reasons()).toEqual([["parked", "parked_order"]]);
  expect(await waiting()).toBe(0);
  expect(await findings()).toEqual([]);
  const orderId = await newOrder(world, { externalNo: "K-1", orderKey: "K-1" });
  await workAll();
  expect(await stateOf(orderId)).toBe("delivered");
  expect(await orderNow(world, orderId)).toMatchObject({ shippedAt: "2026-11-22T08:00:00.000Z" });
  expect((await historyOf(world, orderId)).slice(-2)).toMatchObject([
    { code: "order.reported", cause: { type: "token", eventId: named.id } },
    { code: "order.reported", cause: { type: "token", eventId: numbered.id } },
  ]);
  expect(await reasons()).toEqual([]);
  expect(await findings()).toEqual([]);
});

test("an event that builds on another waits for that, whichever comes first", async () => {
  const orderId = await newOrder(world, { externalNo: "K-2", state: "pending_payment" });
  expect(await report({ externalNo: "K-2" }, { state: "shipped", after: "paid-2" })).toMatchObject({
    status: "parked",
  });
  expect(await reasons()).toEqual([["parked", "parked_before"]]);
  expect(await report({ externalNo: "K-2" }, { state: "paid", paid: 120_000 }, "paid-2")).toMatchObject({
    status: "new",
  });
  expect(await orderNow(world, orderId)).toMatchObject({ state: "paid", paid: 120_000 });
  expect(await workAll()).toBe(1);
  expect(await stateOf(orderId)).toBe("shipped");
  expect(await report({ externalNo: "K-2" }, { state: "paid" })).toMatchObject({ status: "new" });
  expect(await stateOf(orderId)).toBe("shipped");
});

test("a state that its order cannot follow into waits until somebody answered, and reaches the parts of a split one", async () => {
  const orderId = await newOrder(world, { externalNo: "K-3" });
  await report({ externalNo: "K-3" }, { state: "cancel_requested" });
  expect(await report({ externalNo: "K-3" }, { state: "shipped" })).toMatchObject({ status: "parked" });
  expect(await workAll()).toBe(0);
  await goBack(orderId);
  expect(await workAll()).toBe(1);
  expect(await stateOf(orderId)).toBe("shipped");
  const parent = await newOrder(world, { externalNo: "K-4" });
  const how = { by: "lines" as const, parts: [[{ lineNo: 1, quantity: 1 }]] };
  const parts = await inLive((tx) => splitStoredOrder(tx, world.keys, { ...ANYBODY, orderId: parent, how }));
  expect(await report({ externalNo: "K-4" }, { state: "cancelled", reason: "退" })).toMatchObject({ status: "new" });
  expect(await Promise.all([parent, ...parts].map(stateOf))).toEqual(["cancelled", "cancelled", "cancelled"]);
});

test("what waits in vain is told once and left to a person, who has it tried again or puts it aside", async () => {
  await report({ orderKey: "K-5" }, { state: "shipped", waitMinutes: 1 });
  await world.db.pool.query("update live.parked set expires_at = now() where handled_at is null");
  expect(await workAll()).toBe(1);
  expect(await reasons()).toEqual([["parked", "parked_expired"]]);
  expect(await waiting()).toBe(1);
  const { rows } = await world.db.pool.query("select from live.notices where person_id = $1 and step = 'parked'", [
    admin,
  ]);
  expect(rows).toHaveLength(1);
  const [group] = await inLive((tx) => listKeptGroups(tx, WHOLE_SCOPE));
  const by = { type: "person", personId: admin } as const;
  const settle = (act: "accept" | "dismiss") =>
    inLive((tx) => settleKept(tx, { group: group?.group ?? "", act, reason: "核对", by, scope: WHOLE_SCOPE }));
  expect(await settle("accept")).toBe(1);
  expect(await workAll()).toBe(1);
  expect(await waiting()).toBe(1);
  expect(await findings()).toEqual([]);
  await world.db.pool.query("update live.parked set blob_id = gen_random_uuid() where handled_at is null");
  expect((await findings()).map(({ check }) => check)).toEqual(["parked_body"]);
  await world.db.pool.query("update live.parked set blob_id = id");
  expect(await settle("dismiss")).toBe(1);
  expect(await waiting()).toBe(0);
  expect(await findings()).toEqual([]);
  expect(await dumpOf(world)).not.toContain("核对过");
});
