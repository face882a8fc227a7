import { OrderloomError } from "@orderloom/schema/error";
import { applyOrderEffectIn } from "@orderloom/schema/order/apply-order-effect";
import type { CustomWishes } from "@orderloom/schema/order/custom-value";
import { customFieldOf } from "@orderloom/schema/testing/custom-fields";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askChange } from "../changes/ask-change.ts";
import { decideChange } from "../changes/decide-change.ts";
import { listChanges } from "../changes/list-changes.ts";
import { inControlTransaction, inTransaction, type Tx } from "../database/database.ts";
import { definedFields, machineOf, readMachines } from "../machines/read-machines.ts";
import { listOrders } from "../orders/order-list.ts";
import { getOrder } from "../orders/order-queries.ts";
import { actOnOrder } from "../regroup/act-on-order.ts";
import { BY_TEST } from "../testing/control.ts";
import { ANYBODY, newOrder, orderNow } from "../testing/regroup.ts";
import { accept, createWorld, dumpOf, messageOf, type World } from "../testing/world.ts";
import { saveField } from "./save-field.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const inLive = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(world.db, "live", work);
const save = (changes: object, basedOn = 0) =>
  inControlTransaction(world.db, (tx) => saveField(tx, { field: customFieldOf(changes), basedOn, cause: BY_TEST }));
const fill = (orderId: string, values: CustomWishes) =>
  inLive((tx) => actOnOrder(tx, world.keys, { ...ANYBODY, orderId, act: { type: "fields", values } }));
const RX = { key: "rxNo", personal: true, label: { zh: "处方号", en: "Prescription" }, requiredFrom: "allocated" };

test("a field keeps its meaning; what it is called may change, by one person at a time", async () => {
  const number = await save({});
  await expect(save({})).rejects.toMatchObject({ code: "conflict" });
  await expect(save({ type: "number" }, number)).rejects.toMatchObject({ code: "field_fixed" });
  const renamed = await save({ label: { zh: "台号", en: "Table" } }, number);
  await save({ label: { zh: "桌号", en: "Table" } }, renamed);
  await save(RX);
  const { rows } = await world.db.pool.query(
    "select code from control.control_audit where subject = 'field' order by at",
  );
  expect(rows.map(({ code }) => code)).toEqual(["field.defined", "field.changed", "field.changed", "field.defined"]);
});

test("C209: values are filled in with their history, found, sealed and masked where they are personal", async () => {
  const orderId = await newOrder(world, { externalNo: "F-1" });
  await fill(orderId, { tableNo: "12", rxNo: "RX-2026-00017" });
  await expect(fill(orderId, { nope: "1" })).rejects.toMatchObject({ code: "field_unknown" });
  await expect(fill(orderId, { tableNo: 12 })).rejects.toMatchObject({ code: "field_value" });
  const order = await orderNow(world, orderId);
  expect(order).toMatchObject({ version: 2, custom: { tableNo: "12", rxNo: true } });
  await fill(orderId, { tableNo: "12" });
  expect((await orderNow(world, orderId)).version).toBe(2);
  const found = await inLive((tx) => listOrders(tx, { ...ANYBODY.scope, field: { key: "tableNo", value: "12" } }));
  expect(found.map(({ id }) => id)).toEqual([orderId]);
  const read = (role: "supervisor" | "agent" | "finance") =>
    inLive((tx) => getOrder(tx, world.keys, { orderId, roles: [role], ...ANYBODY.scope }));
  expect((await read("supervisor"))?.private.custom).toEqual({ rxNo: "RX-2026-00017" });
  expect((await read("agent"))?.private.custom).toEqual({ rxNo: "RX*********" });
  expect((await read("finance"))?.private.custom).toBeUndefined();
  expect(await dumpOf(world)).not.toContain("RX-2026-00017");
  const { rows } = await world.db.pool.query(
    "select params from live.order_changes where order_id = $1 and code = 'order.fields_set'",
    [orderId],
  );
  expect(JSON.stringify(rows)).toContain("桌号：12");
});

test("an order does not enter the state, nor a later one, before what is required is there", async () => {
  const orderId = await newOrder(world, { externalNo: "F-2" });
  const machine = machineOf(await inLive(readMachines), "normal");
  const move = async (to: "allocated" | "pending_review" | "cancelled") =>
    applyOrderEffectIn(
      { order: await orderNow(world, orderId), machine },
      { type: "order.set_state", to, reason: "x" },
      new Date(0).toISOString(),
    );
  expect(await move("allocated")).toMatchObject({ ok: false, code: "fields_missing" });
  expect(await move("pending_review")).toMatchObject({ ok: true });
  expect(await move("cancelled")).toMatchObject({ ok: true });
  await fill(orderId, { rxNo: "RX-9" });
  expect(await move("allocated")).toMatchObject({ ok: true });
});

test("a change of fields is asked for with before and after, and news from the channel leaves them", async () => {
  const orderId = await newOrder(world, { externalNo: "F-3", private: { name: "林晚晴" } });
  await fill(orderId, { tableNo: "3", rxNo: "RX-1" });
  const wish = { kind: "fields", values: { tableNo: null, rxNo: "RX-2" } } as const;
  const asker = { type: "person", personId: "asker" } as const;
  const requestId = await inLive((tx) =>
    askChange(tx, world.keys, { ...ANYBODY, cause: asker, orderId, wish, reason: "换桌" }),
  );
  const [seen] = await inLive((tx) =>
    listChanges(tx, world.keys, { ...ANYBODY.scope, orderId, personId: "x", roles: ["supervisor"] }),
  );
  expect(seen).toMatchObject({
    before: { custom: { tableNo: "3", rxNo: true }, private: { custom: { rxNo: "RX-1" } } },
    after: { custom: { rxNo: true }, private: { custom: { rxNo: "RX-2" } } },
  });
  const decided = { ...ANYBODY, cause: { type: "person", personId: "other" }, requestId, answer: "" } as const;
  await inLive((tx) => decideChange(tx, world.keys, { ...decided, decision: "apply" }));
  await accept(world, [messageOf(world, { order: { externalNo: "F-3", private: { name: "林晚" }, tags: ["x"] } })]);
  const detail = await inLive((tx) => getOrder(tx, world.keys, { orderId, roles: ["supervisor"], ...ANYBODY.scope }));
  expect(detail?.facts.custom).toEqual({ rxNo: true });
  expect(detail?.private.custom).toEqual({ rxNo: "RX-2" });
});

test("a retired field takes nothing new, and orders keep what they have", async () => {
  const orderId = await newOrder(world, { externalNo: "F-4" });
  const number = await save({ key: "gone" });
  await fill(orderId, { gone: "kept" });
  await save({ key: "gone", retired: true }, number);
  const refusal = await fill(orderId, { gone: "new" }).catch((thrown: unknown) => thrown);
  expect(refusal).toBeInstanceOf(OrderloomError);
  expect((await orderNow(world, orderId)).custom).toEqual({ gone: "kept" });
  expect(definedFields(await inLive(readMachines))?.byKey.get("gone")?.retired).toBe(true);
});
