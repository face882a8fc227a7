import { randomUUID } from "node:crypto";
import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { edge, node } from "./testing/graph.ts";
import { createWorld, eventually, type World } from "./testing/world.ts";

/** What may be merged is merged; else heavy orders are split, and light ones get a discount that is asked for and given. */
const REGROUP: Graph = {
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [
    node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null }),
    node("look", "order.merge-candidates", {}),
    node("merge", "order.merge", {}),
    node("split", "order.split", { by: "weight", mostG: 300 }),
    node("ask", "order.ask-change", { adjustment: -500, reason: "补偿" }),
    node("decide", "order.decide-change", { decision: "apply", answer: "" }),
  ],
  edges: [
    edge("paid", "out", "look"),
    edge("look", "found", "merge"),
    edge("look", "none", "split"),
    edge("split", "whole", "ask"),
    edge("ask", "asked", "decide"),
  ],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};

let world: World;
let token: string;
beforeAll(async () => {
  world = await createWorld(REGROUP);
  token = await world.token(["orders:write", "events:write"]);
});
afterAll(() => world.close());

async function order(quantity: number, phone: string): Promise<string> {
  const externalNo = randomUUID();
  const made = incomingOf({ externalNo, private: { name: "林晚晴", phone, address: "文三路90号东软大厦3幢501室" } });
  const lines = made.lines.map((line) => ({ ...line, quantity, weightG: 250 * quantity }));
  const response = await fetch(`${world.url}/v1/events`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({
      shopId: world.shopId,
      key: randomUUID(),
      occurredAt: made.times.placedAt,
      order: { ...made, lines },
    }),
  });
  expect(response.status).toBe(202);
  return externalNo;
}

type Row = {
  readonly order_no: string;
  readonly state: string;
  readonly payable: number;
  readonly parent_id: string | null;
};

async function ordersOf(externalNo: string): Promise<readonly Row[]> {
  const { rows } = await world.db.pool.query<Row>(
    "select order_no, state, payable, parent_id from live.orders where external_no = $1 order by order_no",
    [externalNo],
  );
  return rows;
}

const statesOf = async (externalNo: string) => (await ordersOf(externalNo)).map(({ state }) => state).join();
const payableOf = async (externalNo: string) => (await ordersOf(externalNo))[0]?.payable;

test("a flow splits what is heavy, and asks for and gives a discount on what is not", async () => {
  const heavy = await order(2, "13900000001");
  const light = await order(1, "13900000002");
  await eventually(
    () => statesOf(heavy),
    (states) => states === "split,paid,paid",
  );
  const [parent, one, other] = await ordersOf(heavy);
  expect((one?.payable ?? 0) + (other?.payable ?? 0)).toBe(parent?.payable);
  await eventually(
    () => payableOf(light),
    (payable) => payable === 119_500,
  );
  const { rows } = await world.db.pool.query<{ code: string }>(
    `select c.code from live.order_changes c join live.orders o on o.id = c.order_id
     where o.external_no = $1 and c.cause ->> 'type' = 'run' order by c.version`,
    [light],
  );
  expect(rows.map(({ code }) => code)).toEqual(["order.change_asked", "order.change_applied"]);
});

test("a flow merges an order with the one that its receiver placed before", async () => {
  const first = await order(1, "13900000003");
  await eventually(
    () => payableOf(first),
    (payable) => payable === 119_500,
  );
  const second = await order(1, "13900000003");
  const both = async () => [...(await ordersOf(first)), ...(await ordersOf(second))].map(({ state }) => state).sort();
  await eventually(both, (states) => states.join() === "merged,merged,paid");
});
