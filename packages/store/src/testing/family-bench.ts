import type { Id } from "@orderloom/schema/ids";
import type { IncomingOrder, OrderLine } from "@orderloom/schema/order/order";
import { expect } from "vitest";
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
import { addPerson, BY_TEST } from "./control.ts";
import { ANYBODY, newOrder, orderNow } from "./regroup.ts";
import { addSku, addWarehouses } from "./stock.ts";
import { accept, createWorld, messageOf, type World } from "./world.ts";

/** A line of so many pieces at 3.33 and 100 g each. */
export const line = (lineNo: number, sku: string, quantity: number): OrderLine => ({
  ...{ lineNo, sku, name: sku, quantity, unitPrice: 333, discount: 0, payable: 333 * quantity },
  ...{ kind: "product", weightG: 100 * quantity, externalLineNo: `L${lineNo}` },
});
const AMOUNTS = {
  ...{ itemsTotal: 1_665, discountTotal: 100, shippingTotal: 1_001, taxTotal: 0 },
  ...{ adjustment: 0, payable: 2_566, paid: 2_566, refunded: 0 },
};
/** An order of a channel that can be split by SKU, or merged with another one of its receiver. */
export const ORDER = {
  lines: [line(1, "CUP", 3), line(2, "POT", 2)],
  amounts: AMOUNTS,
  private: { name: "林晚晴", phone: "13812345678", address: "文三路90号东软大厦3幢501室" },
} satisfies Partial<IncomingOrder>;
/** What a channel says of an order whose buyer does not want it any more. */
export const cancelled = { state: "cancelled", stateReason: "买家不要了" } as const;
const startInput = (orderId: Id) => ({
  ...{ type: "start", node: "start" },
  event: { id: orderId, type: "OrderPaid", at: new Date().toISOString(), orderId, orderVersion: 1, data: {} },
});

const liveOf =
  (world: World) =>
  <Result>(work: (tx: Tx) => Promise<Result>) =>
    inTransaction(world.db, "live", work);

/** Orders that are split and merged, what channels, people and flows say of them, and what became of it. */
export async function createFamilyBench() {
  const world = await createWorld(["OrderCancelled"]);
  await addWarehouses(world, ["SH01"]);
  await addSku(world, { code: "CUP", free: { SH01: 1_000 } });
  await addSku(world, { code: "POT", free: { SH01: 1_000 } });
  const inLive = liveOf(world);
  const { personId } = await inLive((tx) => addPerson(tx, { name: "主管", roles: ["ops_manager"] }));
  return { world, inLive, ...families(world), ...acts(world), ...seen(world, personId) };
}

/** Orders with their stock, split or merged, and what their channel says of them later. */
function families(world: World) {
  const inLive = liveOf(world);
  let clock = 0;
  const say = async (externalNo: string, order: Partial<IncomingOrder>): Promise<void> => {
    clock += 1;
    const externalUpdatedAt = new Date(Date.UTC(2027, 0, 1) + clock * 60_000).toISOString();
    const told = { ...ORDER, externalNo, externalUpdatedAt, externalStatus: `s${clock}`, ...order };
    const [result] = await accept(world, [messageOf(world, { order: told })]);
    expect(result?.status).toBe("new");
  };
  const split = async (externalNo: string, order: Partial<IncomingOrder> = {}) => {
    const parent = await newOrder(world, { ...ORDER, externalNo, ...order });
    await inLive((tx) => keepStock(tx, parent));
    const how = { by: "lines" as const, parts: [[{ lineNo: 1, quantity: 3 }]] };
    const parts = await inLive((tx) => splitStoredOrder(tx, world.keys, { ...ANYBODY, orderId: parent, how }));
    const [cups = "", pots = ""] = parts;
    return { parent, cups, pots };
  };
  const merge = async (...numbers: string[]) => {
    const phone = `139${String(Math.trunc(Math.random() * 1e8)).padStart(8, "0")}`;
    const ids: Id[] = [];
    for (const externalNo of numbers) {
      ids.push(await newOrder(world, { ...ORDER, externalNo, private: { ...ORDER.private, phone } }));
    }
    for (const id of ids) await inLive((tx) => keepStock(tx, id));
    const [orderId = "", ...otherIds] = ids;
    const target = await inLive((tx) => mergeStoredOrders(tx, world.keys, { ...ANYBODY, orderId, otherIds }));
    return { ids, target, phone };
  };
  return { say, split, merge };
}

/** Reserves for good what an order has. */
async function keepStock(tx: Tx, orderId: Id): Promise<void> {
  const owner = { orderId, key: null };
  const wish = (sku: string, quantity: number) => ({ sku, channel: null, channelSkuId: null, quantity });
  const lines = [wish("CUP", 3), wish("POT", 2)];
  const where = { warehouse: null, useBuffer: false, partial: false };
  const reserve = { op: "reserve", lines, ...where, purpose: "unpaid", minutes: null } as const;
  const at = new Date().toISOString();
  await actOnStock(tx, { requests: [{ owner, act: reserve, cause: BY_TEST }], at });
  await actOnStock(tx, { requests: [{ owner, act: { op: "confirm", again: null }, cause: BY_TEST }], at });
}

/** What flows and people do to orders, and where orders are put without anybody. */
function acts(world: World) {
  const inLive = liveOf(world);
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
  return { startRunOf, put, act };
}

/** What became of orders; `boss` is who is asked when nobody knows. */
function seen(world: World, boss: string) {
  const inLive = liveOf(world);
  const states = async (...ids: Id[]) => Promise.all(ids.map(async (id) => (await orderNow(world, id)).state));
  const holds = async (id: Id) => (await orderNow(world, id)).holds.map(({ code }) => code);
  const noticesOf = async (id: Id) => {
    const { rows } = await world.db.pool.query<{ title: { zh: string } }>(
      "select title from live.notices where order_id = $1 and person_id = $2 and step = 'family'",
      [id, boss],
    );
    return rows.map(({ title }) => title.zh);
  };
  const findings = async () => {
    for (const bucket of BUCKETS) await checkBucket((work) => inHotTransaction(world.db, "live", work), bucket);
    return (await inLive((tx) => readProof(tx, { includeOver: false }))).findings;
  };
  const privateOf = async (orderId: Id) => {
    const asked = { orderIds: [orderId], parts: ["phone" as const] };
    return (await inLive((tx) => loadOrderParts(tx, world.keys, asked))).get(orderId)?.private;
  };
  return { states, holds, noticesOf, findings, privateOf };
}
