import { randomUUID } from "node:crypto";
import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { edge, node } from "./testing/graph.ts";
import { createWorld, eventually, type World } from "./testing/world.ts";

/** A paid order is allocated once its waybill was reported, and picked a moment later. */
const AWAIT_WAYBILL: Graph = {
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [
    node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null }),
    node("waybill", "control.wait-event", {
      of: { type: "key", key: "WB-{{ order.externalNo }}", names: ["waybill.made"] },
      timeoutMs: 600_000,
    }),
    node("allocate", "order.set-status", { to: "allocated", reason: "{{ outputs.waybill.data.carrier }}" }),
    node("rest", "control.wait", { until: { type: "duration", durationMs: 1_000 }, inWorkTime: false }),
    node("past", "control.wait", { until: { type: "at", at: "2026-03-02T10:00:00+08:00" }, inWorkTime: true }),
    node("pick", "order.set-status", { to: "picking", reason: "" }),
  ],
  edges: [
    edge("paid", "out", "waybill"),
    edge("waybill", "came", "allocate"),
    edge("allocate", "done", "rest"),
    edge("rest", "done", "past"),
    edge("past", "done", "pick"),
  ],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};

let world: World;
let token: string;
beforeAll(async () => {
  world = await createWorld(AWAIT_WAYBILL);
  token = await world.token(["events:write", "orders:write"]);
});
afterAll(() => world.close());

const post = (path: string, body: unknown) =>
  fetch(`${world.url}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const stateOf = async (externalNo: string): Promise<string> => {
  const { rows } = await world.db.pool.query<{ state: string }>(
    "select state from live.orders where external_no = $1",
    [externalNo],
  );
  return rows[0]?.state ?? "";
};

const waybill = (externalNo: string, changes: object = {}) => ({
  type: "BusinessEvent",
  shopId: world.shopId,
  key: randomUUID(),
  occurredAt: "2026-11-22T10:00:00.000Z",
  name: "waybill.made",
  about: `WB-${externalNo}`,
  data: { carrier: "SF" },
  ...changes,
});

test("another system wakes a run by a number, once, and a timer takes it on", async () => {
  const externalNo = randomUUID();
  const order = incomingOf({ externalNo });
  const made = { shopId: world.shopId, key: randomUUID(), occurredAt: order.times.placedAt, order };
  expect((await post("/v1/events", made)).status).toBe(202);
  const waits = () => world.db.pool.query("select key from live.waits where key = $1", [`key:WB-${externalNo}`]);
  expect((await eventually(waits, ({ rows }) => rows.length === 1)).rows).toHaveLength(1);
  expect((await post("/v1/events", waybill(externalNo, { name: "waybill.printed" }))).status).toBe(202);
  const event = waybill(externalNo);
  expect((await post("/v1/events", event)).status).toBe(202);
  expect((await post("/v1/events", event)).status).toBe(200);
  expect(
    await eventually(
      () => stateOf(externalNo),
      (state) => state === "picking",
    ),
  ).toBe("picking");
  const { rows } = await world.db.pool.query<{ count: number }>(
    "select count(*)::int as count from live.order_changes c join live.orders o on o.id = c.order_id where o.external_no = $1",
    [externalNo],
  );
  expect(rows[0]?.count).toBe(3);
  const calendars = await world.db.pool.query(
    "select distinct calendars from live.run_turns where calendars is not null",
  );
  expect(calendars.rows).toEqual([{ calendars: [1] }]);
});

test("what is reported before the run comes to wait wakes it too", async () => {
  const externalNo = randomUUID();
  const order = incomingOf({ externalNo });
  const made = { shopId: world.shopId, key: randomUUID(), occurredAt: order.times.placedAt, order };
  await Promise.all([post("/v1/events", made), post("/v1/events", waybill(externalNo, { shopId: undefined }))]);
  await post("/v1/events", waybill(externalNo));
  expect(
    await eventually(
      () => stateOf(externalNo),
      (state) => state === "picking",
    ),
  ).toBe("picking");
});

test.each([{ about: "" }, { name: "" }, { shopId: "nowhere" }, { data: [] }])("%j is refused", async (changes) => {
  expect((await post("/v1/events", waybill("1", changes))).status).toBe(400);
});
