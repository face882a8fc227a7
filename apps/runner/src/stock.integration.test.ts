import { randomUUID } from "node:crypto";
import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { inTransaction } from "@orderloom/store/database/database";
import { moveStock } from "@orderloom/store/stock/move-stock";
import { createSku } from "@orderloom/store/stock/skus";
import { createWarehouse } from "@orderloom/store/stock/warehouses";
import { afterAll, beforeAll, expect, test } from "vitest";
import { edge, node } from "./testing/graph.ts";
import { createWorld, eventually, type World } from "./testing/world.ts";

/** What is paid is allocated; what is short goes to review. An urgent order then fails, as `completed` cannot follow. */
const ALLOCATE: Graph = {
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [
    node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null }),
    node("stock", "stock.allocate", { again: true, warehouse: "", useBuffer: false, undo: true }),
    node("allocate", "order.set-status", { to: "allocated", reason: "" }),
    node("urgent", "rule.condition", { rule: { ">": [{ var: "order.weightG" }, 90_000] } }),
    node("break", "order.set-status", { to: "completed", reason: "" }),
    node("review", "order.set-status", { to: "pending_review", reason: "" }),
  ],
  edges: [
    edge("paid", "out", "stock"),
    edge("stock", "allocated", "allocate"),
    edge("stock", "short", "review"),
    edge("allocate", "done", "urgent"),
    edge("urgent", "yes", "break"),
  ],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};

const BY_TEST = { type: "system", name: "test" } as const;

let world: World;
let token: string;
beforeAll(async () => {
  world = await createWorld(ALLOCATE);
  token = await world.token(["orders:write", "events:write"]);
  await inTransaction(world.db, "live", async (tx) => {
    await createWarehouse(tx, { code: "SH", name: "Shanghai", priority: 1, cause: BY_TEST });
    await createSku(tx, { code: "CUP", name: "Cup", presaleBelow: null, restockable: false, cause: BY_TEST });
    await moveStock(tx, { sku: "CUP", warehouse: "SH", kind: "receive", quantity: 20, cause: BY_TEST, note: null });
  });
});
afterAll(() => world.close());

async function order(weightG: number): Promise<string> {
  const externalNo = randomUUID();
  const made = incomingOf({ externalNo });
  const [line] = made.lines;
  if (!line) throw new Error("no line");
  const lines = [{ ...line, sku: "CUP", kind: "product" as const, quantity: 1, weightG }];
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

const figures = async () => {
  const { rows } = await world.db.pool.query("select free, soft, allocated from live.stock_balances");
  return rows[0];
};

const states = async (): Promise<readonly string[]> => {
  const { rows } = await world.db.pool.query<{ state: string }>("select state from live.orders order by 1");
  return rows.map(({ state }) => state);
};

test("F70: of 25 paid orders of one piece 20 are allocated and 5 wait for review; each move names the step that made it", async () => {
  await Promise.all(Array.from({ length: 25 }, () => order(100)));
  await eventually(states, (all) => all.filter((state) => state !== "paid").length === 25);
  expect(await figures()).toEqual({ free: 0, soft: 0, allocated: 20 });
  const { rows } = await world.db.pool.query<{ state: string; got: number }>(
    `select o.state, count(l.order_id) as got from live.orders o
     left join live.stock_ledger l on l.order_id = o.id and l.kind = 'confirm' and l.cause ->> 'step' = 'stock:1'
     group by o.id, o.state`,
  );
  for (const { state, got } of rows) expect(got).toBe(state === "allocated" ? 1 : 0);
});

test("what a run took that failed afterwards is free again, once", async () => {
  await inTransaction(world.db, "live", (tx) =>
    moveStock(tx, { sku: "CUP", warehouse: "SH", kind: "receive", quantity: 3, cause: BY_TEST, note: null }),
  );
  const failing = await order(95_000);
  const ended = () =>
    world.db.pool.query<{ status: string }>(
      `select d.status from live.runs_done d join live.orders o on o.id = d.order_id where o.external_no = $1`,
      [failing],
    );
  expect((await eventually(ended, ({ rows }) => rows.length === 1)).rows).toEqual([{ status: "failed" }]);
  expect(await figures()).toEqual({ free: 3, soft: 0, allocated: 20 });
});
