import { LIMITS } from "@orderloom/schema/limits";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createWorld, eventually, postHook, SECRET, shopifyOrder, type World } from "./testing/world.ts";

const Accepted = z.object({ id: z.string(), orderId: z.string().nullable(), status: z.string() });
const Refused = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** What the runner said of one message. */
const accepted = async (response: Promise<Response>) => {
  const { id, orderId, status } = Accepted.parse(await (await response).json());
  return { id, orderId: orderId ?? "", status };
};
const refused = async (response: Promise<Response>) => Refused.parse(await (await response).json()).error;

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const count = async (table: string): Promise<number> => {
  const { rows } = await world.db.pool.query<{ count: number }>(`select count(*) as count from live.${table}`);
  return rows[0]?.count ?? -1;
};

const stateOf = async (orderId: string): Promise<string | undefined> => {
  const { rows } = await world.db.pool.query<{ state: string }>("select state from live.orders where id = $1", [
    orderId,
  ]);
  return rows[0]?.state;
};

test("a signed webhook becomes an order, and its run allocates it", async () => {
  const response = await postHook(world, JSON.stringify(shopifyOrder()));
  expect(response.status).toBe(202);
  const { orderId, status } = await accepted(Promise.resolve(response));
  expect(status).toBe("new");
  expect(
    await eventually(
      () => stateOf(orderId),
      (state) => state === "allocated",
    ),
  ).toBe("allocated");
});

test("the same webhook five more times changes nothing and answers 200 with the first id", async () => {
  const body = JSON.stringify(shopifyOrder());
  const webhookId = "once-and-again";
  const first = await accepted(postHook(world, body, { webhookId }));
  const before = await count("order_changes");
  for (let repeat = 0; repeat < 5; repeat += 1) {
    const response = await postHook(world, body, { webhookId });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: first.id, orderId: first.orderId, status: "repeat" });
  }
  await eventually(
    () => stateOf(first.orderId),
    (state) => state === "allocated",
  );
  expect(await count("order_changes")).toBeLessThanOrEqual(before + 1);
});

test("a second connection of the shop delivers the same order: one order, one run", async () => {
  const order = shopifyOrder();
  const body = JSON.stringify(order);
  const first = await accepted(postHook(world, body));
  const second = await accepted(postHook(world, body, { connectionId: world.connectionIds[1] }));
  expect(second.orderId).toBe(first.orderId);
  await eventually(
    () => stateOf(first.orderId),
    (state) => state === "allocated",
  );
  const { rows } = await world.db.pool.query<{ count: number }>(
    "select count(*) as count from live.runs_done where order_id = $1",
    [first.orderId],
  );
  expect(rows[0]?.count).toBe(1);
});

test("a known key with another body is kept for a person and changes nothing", async () => {
  const order = shopifyOrder();
  const webhookId = "contested";
  const first = await accepted(postHook(world, JSON.stringify(order), { webhookId }));
  const response = await postHook(world, JSON.stringify({ ...order, total_price: "9.99" }), { webhookId });
  expect(response.status).toBe(202);
  expect(await response.json()).toMatchObject({ status: "conflict", orderId: first.orderId });
  expect(await count("conflicts")).toBe(1);
});

test("what is signed and cannot be read is kept with its reason", async () => {
  const before = await count("quarantine");
  const response = await postHook(world, '{"id": "no order"');
  expect(response.status).toBe(202);
  expect(await response.json()).toMatchObject({ status: "quarantined" });
  expect(await count("quarantine")).toBe(before + 1);
});

test("a wrong signature is refused and leaves nothing behind", async () => {
  const before = await count("event_keys");
  const response = await postHook(world, JSON.stringify(shopifyOrder()), { secret: "not the secret" });
  expect(response.status).toBe(401);
  expect((await refused(Promise.resolve(response))).code).toBe("signature_invalid");
  expect(await count("event_keys")).toBe(before);
});

test("an unknown connection is 404, a body over the limit 413, at the limit it is read", async () => {
  const unknown = await postHook(world, "{}", { connectionId: "00000000-0000-4000-8000-00000000dead" });
  expect(unknown.status).toBe(404);
  const garbage = await postHook(world, "{}", { connectionId: "not-an-id" });
  expect(garbage.status).toBe(404);
  const tooLarge = await postHook(world, "x".repeat(LIMITS.webhookBodyBytes + 1));
  expect(tooLarge.status).toBe(413);
  const atLimit = await postHook(world, "x".repeat(LIMITS.webhookBodyBytes));
  expect(atLimit.status).toBe(202);
});

test("refusals speak the caller's language", async () => {
  const zh = await refused(postHook(world, "{}", { secret: "x", language: "zh-CN" }));
  const en = await refused(postHook(world, "{}", { secret: "x", language: "en" }));
  expect(zh.message).toMatch(/签名/);
  expect(en.message).toMatch(/signature/i);
});

test("a cancelled test order becomes a cancelled order and starts no run", async () => {
  const before = (await count("runs")) + (await count("runs_done"));
  const order = shopifyOrder({
    test: true,
    financial_status: "voided",
    cancelled_at: "2026-11-20T10:04:00Z",
    cancel_reason: "customer",
  });
  const { orderId } = await accepted(postHook(world, JSON.stringify(order), { topic: "orders/create" }));
  expect(await stateOf(orderId)).toBe("cancelled");
  expect((await count("runs")) + (await count("runs_done"))).toBe(before);
});

test("orders over the API need a token with the scope; many in one request are answered one by one", async () => {
  const incoming = (externalNo: string) => ({
    shopId: world.shopId,
    order: { ...INCOMING, externalNo },
  });
  const post = (token: string | null, body: unknown) =>
    fetch(`${world.url}/v1/orders`, {
      method: "POST",
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  expect((await post(null, incoming("A1"))).status).toBe(401);
  expect((await post(await world.token(["orders:read"]), incoming("A1"))).status).toBe(403);
  const token = await world.token(["orders:write", "orders:read"]);
  const response = await post(token, [incoming("A1"), incoming("A2"), incoming("A1")]);
  expect(response.status).toBe(202);
  const { results } = z.object({ results: z.array(Accepted) }).parse(await response.json());
  expect(results.map((result) => result.status)).toEqual(["new", "new", "repeat"]);
  expect((await post(token, [incoming("A1"), incoming("A2")])).status).toBe(200);
  expect((await post(token, { shopId: world.shopId, order: { externalNo: "A3" } })).status).toBe(400);
  const read = await fetch(`${world.url}/v1/orders/${results[0]?.orderId}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await read.json()).toMatchObject({ externalNo: "A1", currency: "CNY" });
});

test("health, readiness and metrics answer", async () => {
  expect((await fetch(`${world.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${world.url}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${world.url}/metrics`)).text()).toMatch(/orderloom_messages_total\{.*outcome="new"\} \d+/);
});

test("no name, phone, street, mail or secret lies in any table in the clear", async () => {
  const { rows: tables } = await world.db.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('control', 'live', 'sandbox')`,
  );
  expect(tables.length).toBeGreaterThan(30);
  for (const { name } of tables) {
    const { rows } = await world.db.pool.query<{ text: string }>(`select t::text as text from ${name} t`);
    const dump = rows.map((row) => row.text).join("\n");
    for (const canary of ["Canary Name 51", "13800005151", "88 Canary Road 51", "canary-mail-51", SECRET]) {
      expect(dump.includes(canary), `${canary} in ${name}`).toBe(false);
      expect(dump.includes(Buffer.from(canary).toString("hex")), `${canary} as bytes in ${name}`).toBe(false);
    }
  }
});

const INCOMING = {
  channel: "WEB",
  externalStatus: null,
  externalUpdatedAt: null,
  orderType: "normal",
  isTest: false,
  state: "paid",
  stateReason: null,
  tags: [],
  currency: "CNY",
  amounts: {
    itemsTotal: 100,
    discountTotal: 0,
    shippingTotal: 0,
    taxTotal: 0,
    adjustment: 0,
    payable: 100,
    paid: 100,
    refunded: 0,
  },
  destination: { country: "CN", provinceCode: null, province: null, city: null, district: null, complete: true },
  times: {
    placedAt: "2026-11-20T10:00:00.000Z",
    paidAt: "2026-11-20T10:00:00.000Z",
    promisedShipAt: null,
    shippedAt: null,
    deliveredAt: null,
    completedAt: null,
    cancelledAt: null,
  },
  lines: [],
  private: {},
  doc: {},
};
