import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { applyOrderEffectIn } from "@orderloom/schema/order/apply-order-effect";
import type { IncomingOrder, OrderLine } from "@orderloom/schema/order/order";
import { ORDER_STATES, type OrderState } from "@orderloom/schema/order/order-state";
import { DEFAULT_MACHINE } from "@orderloom/schema/order/state-machine";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inHotTransaction, inTransaction, type Tx } from "../database/database.ts";
import { checkBucket } from "../proof/check-bucket.ts";
import { readProof } from "../proof/read-proof.ts";
import { actOnOrder } from "../regroup/act-on-order.ts";
import { mergeStoredOrders } from "../regroup/merge.ts";
import { splitStoredOrder } from "../regroup/split.ts";
import { unmergeOrder, unsplitOrder } from "../regroup/undo-regroup.ts";
import { lockWhole, readClock } from "../regroup/whole-order.ts";
import { changedWork, writeRegrouped } from "../regroup/write-regrouped.ts";
import { actOnStock } from "../stock/act-on-stock.ts";
import { BUCKETS } from "../stock/check-stock.ts";
import { BY_TEST } from "../testing/control.ts";
import { ANYBODY, newOrder } from "../testing/regroup.ts";
import { addSku, addWarehouses } from "../testing/stock.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { endParent } from "./act-on-family.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await addWarehouses(world, ["SH01"]);
  await addSku(world, { code: "CUP", free: { SH01: 100_000 } });
});
afterAll(() => world.close());

const inLive = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(world.db, "live", work);

const line = (lineNo: number, quantity: number): OrderLine => ({
  ...{ lineNo, sku: "CUP", name: "杯", quantity, unitPrice: 333, discount: 0, payable: 333 * quantity },
  ...{ kind: "product", weightG: 100 * quantity, externalLineNo: `L${lineNo}` },
});
const AMOUNTS = {
  ...{ itemsTotal: 1_665, discountTotal: 100, shippingTotal: 1_001, taxTotal: 7 },
  ...{ adjustment: 0, payable: 2_573, paid: 2_573, refunded: 0 },
};
const ORDER: Partial<IncomingOrder> = { lines: [line(1, 3), line(2, 2)], amounts: AMOUNTS };

/** What may be done to one of a household's orders, whichever stands at that place by then. */
const step = fc.record({
  place: fc.nat(9),
  other: fc.nat(9),
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("split", "unsplit", "merge", "unmerge", "cancel", "hold") },
    { weight: 3, arbitrary: fc.constantFrom(...ORDER_STATES.map((state) => `move ${state}` as const)) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        "say cancelled",
        "say closed",
        "say cancel_requested",
        "say shipped",
        "say completed",
        "say partially_shipped",
        "say refund",
        "say address",
        "say lines",
        "say parcel",
      ),
    },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

let numbers = 0;
let clock = 0;

test("whatever is done to a family and said of it, orders, amounts and stock are conserved", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      numbers += 1;
      const phone = `138${String(numbers).padStart(8, "0")}`;
      const receiver = { name: "林晚晴", phone, address: "文三路90号东软大厦3幢501室" };
      const names = [1, 2, 3].map((n) => `P-${numbers}-${n}`);
      for (const externalNo of names) await keep(await newOrder(world, { ...ORDER, externalNo, private: receiver }));
      for (const one of steps) await take(one, { phone, names, receiver });
    }),
    { numRuns: 25 },
  );
  for (const bucket of BUCKETS) await checkBucket((work) => inHotTransaction(world.db, "live", work), bucket);
  expect((await inLive((tx) => readProof(tx, { includeOver: false }))).findings).toEqual([]);
  await expectFollowed();
});

/** Of a whole that its channel cancelled nothing is shipped that nobody was asked about, and what is over ended. */
async function expectFollowed(): Promise<void> {
  const { rows } = await world.db.pool.query(
    `select p.order_no, p.state as whole, c.order_no, c.state as part, c.holds from live.orders p
     join live.orders c on c.parent_id = p.id or c.id = p.merged_into
     where p.cancelled_at is not null and p.state in ('split', 'merged')
       and c.state not in ('cancelled', 'closed', 'completed', 'cancel_requested', 'split', 'merged') and c.holds::text = '[]'
       and not exists (select from live.order_changes h where h.order_id = c.id and h.code = 'order.hold_removed')`,
  );
  expect(rows).toEqual([]);
  const { rows: open } = await world.db.pool.query(
    `select p.order_no from live.orders p where p.state = 'split' and not exists (
       select from live.orders c where c.parent_id = p.id and c.state not in ('delivered', 'completed', 'cancelled', 'closed', 'merged'))`,
  );
  expect(open.filter(({ order_no: no }) => typeof no !== "string")).toEqual([]);
}

type Family = {
  readonly phone: string;
  readonly names: readonly string[];
  readonly receiver: IncomingOrder["private"];
};

async function take({ what, place, other }: Step, family: Family): Promise<void> {
  const ids = await idsOf(family);
  const orderId = ids[place % ids.length] ?? "";
  const otherId = ids[other % ids.length] ?? "";
  const asked = { ...ANYBODY, orderId };
  const [verb, word = ""] = what.split(" ");
  try {
    if (verb === "split")
      await inLive((tx) => splitStoredOrder(tx, world.keys, { ...asked, how: { by: "weight", mostG: 300 } }));
    if (verb === "unsplit") await inLive((tx) => unsplitOrder(tx, world.keys, { ...asked, reason: "" }));
    if (verb === "merge") await inLive((tx) => mergeStoredOrders(tx, world.keys, { ...asked, otherIds: [otherId] }));
    if (verb === "unmerge") await inLive((tx) => unmergeOrder(tx, world.keys, { ...asked, reason: "" }));
    if (verb === "cancel")
      await inLive((tx) => actOnOrder(tx, world.keys, { ...asked, act: { type: "cancel", reason: "不要了" } }));
    if (verb === "hold")
      await inLive((tx) => actOnOrder(tx, world.keys, { ...asked, act: { type: "hold", code: "risk", reason: "" } }));
    if (verb === "move") await move(orderId, ORDER_STATES.find((state) => state === word) ?? "picking");
    if (verb === "say") await say(family.names[place % 3] ?? "", word, family.receiver);
  } catch (thrown) {
    if (!(thrown instanceof OrderloomError) || thrown.code === "internal" || thrown.code === "unavailable")
      throw thrown;
  }
}

/** Every order of the family, made ones too. */
async function idsOf({ names }: Family): Promise<readonly Id[]> {
  const { rows } = await world.db.pool.query<{ id: Id }>(
    "select id from live.orders where external_no = any($1) order by order_no",
    [names],
  );
  return rows.map(({ id }) => id);
}

/** Moves an order as a warehouse's flow would. */
async function move(orderId: Id, to: OrderState): Promise<void> {
  await inLive(async (tx) => {
    const [whole] = await lockWhole(tx, world.keys, { ...ANYBODY, orderIds: [orderId] });
    if (!whole || ["split", "merged"].includes(to)) return;
    const at = await readClock(tx);
    const { order } = whole.work;
    if (["split", "merged"].includes(order.state)) return;
    const moving = { order, machine: DEFAULT_MACHINE };
    const result = applyOrderEffectIn(moving, { type: "order.set_state", to, reason: "移动" }, at);
    if (!result.ok || result.patch.version === undefined) return;
    const told = { code: "order.state_set", params: {}, cause: BY_TEST, at, event: "OrderUpdated" } as const;
    await writeRegrouped(tx, world.keys, [changedWork(whole, { patch: result.patch, told })]);
    await endParent(tx, world.keys, { order: result.order, cause: BY_TEST });
  });
}

async function say(externalNo: string, word: string, receiver: IncomingOrder["private"]): Promise<void> {
  clock += 1;
  const externalUpdatedAt = new Date(Date.UTC(2027, 0, 1) + clock * 60_000).toISOString();
  const told = { ...ORDER, externalNo, private: receiver, externalUpdatedAt, externalStatus: `s${clock}` };
  await accept(world, [messageOf(world, { order: { ...told, ...newsOf(word, receiver) } })]);
}

function newsOf(word: string, receiver: IncomingOrder["private"]): Partial<IncomingOrder> {
  switch (word) {
    case "refund":
      return { amounts: { ...AMOUNTS, refunded: 100 } };
    case "address":
      return { private: { ...receiver, address: `体育场路${clock}号` } };
    case "lines":
      return { lines: [line(1, 2), line(2, 2)] };
    case "parcel":
      return {
        state: "partially_shipped",
        parcels: [{ waybill: null, lines: [{ externalLineNo: "L1", quantity: 3 }] }],
      };
    default:
      return { state: ORDER_STATES.find((state) => state === word) ?? "paid", stateReason: word };
  }
}

function keep(orderId: Id): Promise<unknown> {
  return inLive(async (tx) => {
    const owner = { orderId, key: null } as const;
    const lines = [{ sku: "CUP", channel: null, channelSkuId: null, quantity: 5 }];
    const choice = { lines, warehouse: null, useBuffer: false };
    const act = { op: "reserve", ...choice, partial: false, purpose: "checkout", minutes: 60 } as const;
    return actOnStock(tx, { requests: [{ owner, act, cause: BY_TEST }], at: new Date().toISOString() });
  });
}
