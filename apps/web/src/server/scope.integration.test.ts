import type { Id } from "@orderloom/schema/ids";
import { createShop } from "@orderloom/store/connections/shops";
import { inTransaction } from "@orderloom/store/database/database";
import { createToken } from "@orderloom/store/people/tokens";
import { BY_TEST } from "@orderloom/store/testing/control";
import { runBatch } from "@orderloom/store/testing/turns";
import { accept, messageOf } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getOrder } from "./api-v1/orders/get-order.ts";
import { listOrders } from "./api-v1/orders/list-orders.ts";
import { getRun } from "./api-v1/runs/get-run.ts";
import { listRuns } from "./api-v1/runs/list-runs.ts";
import { type ApiBench, openApiBench } from "./api-v1/testing/api-bench.ts";
import { type OrderWorld, openOrderWorld } from "./testing/order-world.ts";

let world: OrderWorld;
let bench: ApiBench;
let other: Id;
/** The order of each place: shop A with warehouse W1, shop A without a warehouse, shop B. */
const orders: Record<"mine" | "unrouted" | "theirs", Id> = { mine: "", unrouted: "", theirs: "" };
const runs: Record<Id, Id> = {};

type SignedIn = Awaited<ReturnType<OrderWorld["signIn"]>>;
let wide: SignedIn;
let ofShopA: SignedIn;
let ofW1: SignedIn;

beforeAll(async () => {
  world = await openOrderWorld();
  bench = await openApiBench(world);
  other = (
    await inTransaction(world.db, "live", (tx) => createShop(tx, { channel: "SHF", name: "Shop B", cause: BY_TEST }))
  ).id;
  wide = await world.signIn(["admin", "supervisor"]);
  ofShopA = await world.signIn(["admin", "supervisor"], { shopIds: [world.shops.live.id] });
  ofW1 = await world.signIn(["admin", "supervisor"], { warehouseIds: ["W1"] });
  orders.mine = await arrive("MINE-1", { warehouse: "W1" });
  orders.unrouted = await arrive("MINE-2", {});
  orders.theirs = await arrive("THEIRS-1", { shopId: other });
  await runBatch(world, () => ({
    waits: { step: "ask:1", wait: { type: "approval" } },
    effects: [
      {
        type: "notice.create",
        audience: { type: "role", role: "supervisor" },
        title: { zh: "到了", en: "It came" },
        text: { zh: "", en: "" },
        mailConnectionId: null,
      },
    ],
  }));
  const { items } = await wide.call.runs.list({ status: null, flowId: null, orderId: null, after: null });
  for (const run of items) runs[run.orderId ?? ""] = run.id;
});
afterAll(() => bench.close());

async function arrive(
  externalNo: string,
  { shopId = world.shops.live.id, warehouse }: { shopId?: Id; warehouse?: string },
): Promise<Id> {
  const message = messageOf(world, { order: { externalNo, ...(warehouse ? { warehouse } : {}) } });
  const [result] = await accept(world, [{ ...message, shop: { ...message.shop, id: shopId } }]);
  return result?.orderId ?? "";
}

const ALL_ORDERS = { states: [], channel: null, shopId: null, number: "", after: null };
const ALL_RUNS = { status: null, flowId: null, orderId: null, after: null };

/** Everything the lists, counts and searches of the screens show a person, as one text. */
async function everythingListed({ call }: SignedIn): Promise<string> {
  return JSON.stringify([
    await call.orders.list(ALL_ORDERS),
    await call.orders.list({ ...ALL_ORDERS, number: "THEIRS" }),
    await call.orders.list({ ...ALL_ORDERS, shopId: other }),
    await call.search.find({ text: "MINE" }),
    await call.search.find({ text: "THEIRS" }),
    await call.orders.shops(),
    await call.shops.list(),
    await call.runs.list(ALL_RUNS),
    await call.runs.list({ ...ALL_RUNS, orderId: orders.theirs }),
    await call.approvals.list({ open: true }),
    await call.approvals.list({ open: false }),
    await call.notices.list({ unreadOnly: false, after: null }),
    await call.connections.list(),
  ]);
}

test("who may see everything sees both shops", async () => {
  const text = await everythingListed(wide);
  for (const known of ["MINE-1", "MINE-2", "THEIRS-1", "Shop B", runs[orders.theirs] ?? "no run"]) {
    expect(text).toContain(known);
  }
  expect(await wide.call.notices.countUnread()).toBe(3);
});

describe.each([
  { to: "shop A", who: () => ofShopA, seen: ["MINE-1", "MINE-2"], hidden: ["THEIRS", "Shop B"], notices: 2 },
  { to: "warehouse W1", who: () => ofW1, seen: ["MINE-1"], hidden: ["MINE-2", "THEIRS"], notices: 1 },
])("whose sight is narrowed to $to", ({ who, seen, hidden, notices }) => {
  test("finds nothing of the rest in any list, search or count", async () => {
    const text = await everythingListed(who());
    for (const known of seen) expect(text).toContain(known);
    const unseen = [...hidden, orders.theirs, runs[orders.theirs] ?? "no run"];
    for (const secret of unseen) expect(text).not.toContain(secret);
    expect(await who().call.notices.countUnread()).toBe(notices);
    const flows = await who().call.flows.list({});
    expect(flows.items.map(({ runsLastDay }) => runsLastDay)).toEqual([null]);
  });

  test("reads none of it by its id", async () => {
    const { call } = who();
    const runId = runs[orders.theirs] ?? "";
    const missing = { code: "NOT_FOUND" };
    await expect(call.orders.get({ orderId: orders.theirs })).rejects.toMatchObject(missing);
    await expect(call.orders.timeline({ orderId: orders.theirs })).rejects.toMatchObject(missing);
    await expect(call.runs.get({ runId })).rejects.toMatchObject(missing);
    await expect(call.runs.turns({ runId })).rejects.toMatchObject(missing);
    await expect(call.runs.graph({ runId })).rejects.toMatchObject(missing);
    expect(await call.orders.get({ orderId: orders.mine })).toMatchObject({ facts: { externalNo: "MINE-1" } });
  });

  test("gets no more with a token of their own", async () => {
    const { personId } = who();
    const { token } = await inTransaction(world.db, "live", (tx) =>
      createToken(tx, {
        name: "narrow",
        scopes: ["orders:read", "runs:read"],
        lifetimeSeconds: null,
        cause: { type: "person", personId },
      }),
    );
    const listed = JSON.stringify([
      await bench.call(listOrders, { token }),
      await bench.call(listOrders, { token, query: "?externalNo=THEIRS-1" }),
      await bench.call(listRuns, { token }),
      await bench.call(listRuns, { token, query: `?orderId=${orders.theirs}` }),
    ]);
    expect(listed).toContain("MINE-1");
    expect(listed).not.toContain("THEIRS");
    expect(listed).not.toContain(orders.theirs);
    expect(await bench.call(getOrder, { token, params: { orderId: orders.theirs } })).toMatchObject({ status: 404 });
    const run = { runId: runs[orders.theirs] ?? "" };
    expect(await bench.call(getRun, { token, params: run })).toMatchObject({ status: 404 });
    expect(await bench.call(getRun, { token, params: { runId: runs[orders.mine] ?? "" } })).toMatchObject({
      status: 200,
    });
  });
});
