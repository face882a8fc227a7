import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import type { Channel, IncomingOrder } from "@orderloom/schema/order/order";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { createShop } from "@orderloom/store/connections/shops";
import { inTransaction } from "@orderloom/store/database/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { edge, node } from "./testing/graph.ts";
import { createWorld, eventually, type World } from "./testing/world.ts";

const CAUSE = { type: "system", name: "test" } as const;
const Accepted = z.object({ id: z.string(), orderId: z.string(), status: z.string() });

/** What is paid is picked where its address is complete, and looked at by a person where it is not. */
const PICK_PAID: Graph = {
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [
    node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null }),
    node("address", "rule.condition", { rule: { "==": [{ var: "order.complete" }, true] } }),
    node("allocate", "order.set-status", { to: "allocated", reason: "" }),
    node("pick", "order.set-status", { to: "picking", reason: "" }),
    node("review", "order.set-status", { to: "pending_review", reason: "address" }),
  ],
  edges: [
    edge("paid", "out", "address"),
    edge("address", "yes", "allocate"),
    edge("allocate", "done", "pick"),
    edge("address", "no", "review"),
  ],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};

const RECEIVER = { name: "林晚晴", phone: "13812345678", address: "文三路90号" };

let world: World;
let token: string;
beforeAll(async () => {
  world = await createWorld(PICK_PAID);
  token = await world.token(["orders:write"]);
});
afterAll(() => world.close());

function post(order: Partial<IncomingOrder>, shopId = world.shopId): Promise<Response> {
  return fetch(`${world.url}/v1/orders`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ shopId, order: incomingOf({ private: RECEIVER, ...order }) }),
  });
}

async function bring(order: Partial<IncomingOrder>, shopId?: string): Promise<string> {
  const response = await post(order, shopId);
  expect(response.status).toBe(202);
  return Accepted.parse(await response.json()).orderId;
}

type Seen = { readonly state: string; readonly version: number; readonly people: number };

async function seen(orderId: string): Promise<Seen | undefined> {
  const { rows } = await world.db.pool.query<Seen>(
    `select o.state, o.version,
       (select count(*) from live.order_changes c where c.order_id = o.id and c.cause ->> 'type' = 'person') as people
     from live.orders o where o.id = $1`,
    [orderId],
  );
  return rows[0];
}

test("C005: what is paid and has an address is picked and nobody touched it; without a street it waits for review", async () => {
  const good = await bring({ externalNo: "PICK-1", state: "paid" });
  const { address: _, ...withoutStreet } = RECEIVER;
  const destination = { ...incomingOf().destination, complete: false };
  const bad = await bring({ externalNo: "PICK-2", state: "paid", private: withoutStreet, destination });
  const picked = await eventually(
    () => seen(good),
    (order) => order?.state === "picking",
  );
  expect(picked).toEqual({ state: "picking", version: 3, people: 0 });
  const reviewed = await eventually(
    () => seen(bad),
    (order) => order?.state === "pending_review",
  );
  expect(reviewed).toMatchObject({ state: "pending_review", people: 0 });
});

test("C136: one number on two channels is two orders, and pulled again it is changed, not made anew", async () => {
  const channels: readonly Channel[] = ["TB", "JD"];
  const shops = await inTransaction(world.db, "live", async (tx) => {
    const made = [];
    for (const channel of channels) made.push(await createShop(tx, { channel, name: channel, cause: CAUSE }));
    return made;
  });
  const unpaid = { externalNo: "SAME-1", state: "pending_payment" } as const;
  const ids = [];
  for (const [index, { id }] of shops.entries())
    ids.push(await bring({ ...unpaid, channel: channels[index] ?? "TB" }, id));
  expect(new Set(ids).size).toBe(2);
  const later = { externalUpdatedAt: "2099-01-01T00:00:00.000Z", externalStatus: "pulled again" };
  expect(await bring({ ...unpaid, ...later, channel: "TB" }, shops[0]?.id)).toBe(ids[0]);
  const { rows } = await world.db.pool.query(
    "select channel, external_status as status from live.orders where external_no = 'SAME-1' order by channel",
  );
  expect(rows).toEqual([
    { channel: "JD", status: "paid" },
    { channel: "TB", status: "pulled again" },
  ]);
});

test("C240 C241: 300 orders at the same moment are each answered 202 with their id, and each is there and worked", async () => {
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, index) => post({ externalNo: `BURST-${index}`, state: "paid" })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  const told = await Promise.all(answers.map(async (answer) => Accepted.parse(await answer.json()).orderId));
  const worked = async () => {
    const { rows } = await world.db.pool.query<{ id: string }>(
      "select id from live.orders where external_no like 'BURST-%' and state = 'picking'",
    );
    return rows.map(({ id }) => id);
  };
  const done = await eventually(worked, (all) => all.length === told.length);
  expect(new Set(done)).toEqual(new Set(told));
});
