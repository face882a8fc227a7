import { randomUUID } from "node:crypto";
import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import { LIMITS } from "@orderloom/schema/limits";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { edge, node } from "../testing/graph.ts";
import { createWorld, eventually, type World } from "../testing/world.ts";

/** Refunds that somebody asked for go to finance. */
const TO_FINANCE: Graph = {
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [
    node("asked", "trigger.order-event", { event: "RefundRequested", shopIds: null }),
    node("finance", "refund.set-status", { to: "finance_review", reason: "{{ trigger.refund.reasonText }}" }),
  ],
  edges: [edge("asked", "out", "finance")],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};

const Accepted = z.object({ id: z.string(), orderId: z.string().nullable(), status: z.string() });
const Refused = z.object({ error: z.object({ code: z.string(), message: z.string(), params: z.json() }) });

let world: World;
let token: string;
beforeAll(async () => {
  world = await createWorld(TO_FINANCE);
  token = await world.token(["events:write"]);
});
afterAll(() => world.close());

const post = (body: unknown, options: { token?: string; language?: string } = {}) =>
  fetch(`${world.url}/v1/events`, {
    method: "POST",
    headers: { authorization: `Bearer ${options.token ?? token}`, "accept-language": options.language ?? "en" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const accepted = async (response: Response) => Accepted.parse(await response.json());
const refused = async (response: Response) => Refused.parse(await response.json()).error;

const orderEvent = (externalNo: string) => ({
  shopId: world.shopId,
  key: randomUUID(),
  occurredAt: "2026-11-20T10:00:00.000Z",
  order: incomingOf({ externalNo, amounts: { ...incomingOf().amounts, paid: 120_000 } }),
});
const refundEvent = (externalNo: string, changes: object = {}, refund: object = {}) => ({
  shopId: world.shopId,
  key: randomUUID(),
  occurredAt: "2026-11-21T10:00:00.000Z",
  type: "RefundRequested",
  externalNo,
  refund: { kind: "refund_only", amount: 10_000, currency: "CNY", reasonText: "Canary Reason 51", ...refund },
  ...changes,
});

/** An order that the shop has; answers its number. */
async function knownOrder(): Promise<string> {
  const externalNo = randomUUID();
  expect((await post(orderEvent(externalNo))).status).toBe(202);
  return externalNo;
}

const statesOf = async (orderId: string | null) => {
  const { rows } = await world.db.pool.query<{ state: string }>(
    "select state from live.refunds where order_id = $1 order by no",
    [orderId],
  );
  return rows.map(({ state }) => state);
};

test("a request for a refund is accepted, and its run takes it up; a repeat answers 200 with the first id", async () => {
  const event = refundEvent(await knownOrder());
  const response = await post(event);
  expect(response.status).toBe(202);
  const first = await accepted(response);
  expect(first.status).toBe("new");
  const states = await eventually(
    () => statesOf(first.orderId),
    ([state]) => state === "finance_review",
  );
  expect(states).toEqual(["finance_review"]);
  const repeat = await post(event);
  expect(repeat.status).toBe(200);
  expect(await repeat.json()).toEqual({ ...first, status: "repeat" });
  expect(await statesOf(first.orderId)).toHaveLength(1);
});

test("a known key with another body is kept for a person and makes no refund", async () => {
  const event = refundEvent(await knownOrder());
  const first = await accepted(await post(event));
  const response = await post({ ...event, refund: { ...event.refund, amount: 1 } });
  expect(response.status).toBe(202);
  expect(await response.json()).toMatchObject({ status: "conflict", orderId: first.orderId });
  expect(await statesOf(first.orderId)).toHaveLength(1);
});

test("an order we do not know is refused, and the same event is taken once the order is there", async () => {
  const externalNo = randomUUID();
  const event = refundEvent(externalNo);
  const unknown = await post(event);
  expect(unknown.status).toBe(404);
  expect(await refused(unknown)).toMatchObject({ code: "order_unknown", message: expect.stringContaining(externalNo) });
  await post(orderEvent(externalNo));
  expect((await post(event)).status).toBe(202);
});

test("a report that comes before its order is parked, and applied once the order is there", async () => {
  const externalNo = randomUUID();
  const head = { shopId: world.shopId, key: randomUUID(), occurredAt: "2026-11-21T10:00:00.000Z", externalNo };
  const report = { ...head, type: "OrderReport", state: "shipped" };
  const early = await post(report);
  expect(early.status).toBe(202);
  expect(await accepted(early)).toMatchObject({ status: "parked", orderId: null });
  expect((await post(report)).status).toBe(200);
  const { orderId } = await accepted(await post(orderEvent(externalNo)));
  const stateNow = async () => {
    const { rows } = await world.db.pool.query<{ state: string }>("select state from live.orders where id = $1", [
      orderId,
    ]);
    return rows[0]?.state;
  };
  await eventually(stateNow, (state) => state === "shipped");
  expect((await post({ ...report, key: randomUUID(), state: "split" })).status).toBe(400);
});

test("one request may bring an order and what is asked about it; answers stand in its order", async () => {
  const externalNo = randomUUID();
  const response = await post([refundEvent(externalNo), orderEvent(externalNo)]);
  expect(response.status).toBe(202);
  const { results } = z.object({ results: z.array(Accepted) }).parse(await response.json());
  expect(results.map(({ status }) => status)).toEqual(["new", "new"]);
  expect(results[0]?.orderId).toBe(results[1]?.orderId);
});

test.each([
  ["no amount", {}, { amount: undefined }, "0.refund.amount"],
  ["half a cent", {}, { amount: 0.5 }, "0.refund.amount"],
  ["nothing", {}, { amount: 0 }, "0.refund.amount"],
  ["another kind", {}, { kind: "exchange" }, "0.refund.kind"],
  ["a reason that is a sentence where its code belongs", {}, { reasonCode: "too big" }, "0.refund.reasonCode"],
  ["two names for the order", { orderKey: "K" }, {}, "0.orderKey"],
  ["no order", { externalNo: undefined }, {}, "0.orderKey"],
  ["an event nobody knows", { type: "RefundForgotten" }, {}, "0.type"],
  ["a field nobody knows", { colour: "red" }, {}, "0"],
])("a body with %s is refused with a sentence and the place", async (...[, changes, refund, path]) => {
  const response = await post(refundEvent("1", changes, refund), { language: "zh-CN" });
  expect(response.status).toBe(400);
  const error = await refused(response);
  expect(error).toMatchObject({ code: "invalid_input", params: { issues: [{ path }] } });
  expect(error.message).toMatch(/\p{Script=Han}{4}/u);
});

test("what the order cannot take is refused in the caller's language", async () => {
  const externalNo = await knownOrder();
  const dollars = await post(refundEvent(externalNo, {}, { currency: "USD" }), { language: "zh" });
  expect(dollars.status).toBe(400);
  expect((await refused(dollars)).message).toContain("订单币种是 CNY");
  const known = refundEvent(externalNo, {}, { externalNo: "AS-1" });
  await post(known);
  const other = await post(refundEvent(externalNo, {}, { externalNo: "AS-1", amount: 5 }));
  expect(other.status).toBe(409);
  expect((await refused(other)).code).toBe("refund_known");
});

test("who may not write events, or writes too much, changes nothing", async () => {
  const event = refundEvent(await knownOrder());
  expect((await post(event, { token: await world.token(["orders:write"]) })).status).toBe(403);
  expect((await post(event, { token: "none" })).status).toBe(401);
  expect((await post("x".repeat(LIMITS.bulkBodyBytes + 1))).status).toBe(413);
  expect((await post("{")).status).toBe(400);
  expect((await post({ ...event, shopId: randomUUID() })).status).toBe(404);
  expect((await post(event)).status).toBe(202);
});

test("what people wrote lies in no table in the clear, also after runs have read it", async () => {
  const { orderId } = await accepted(await post(refundEvent(await knownOrder())));
  await eventually(
    () => statesOf(orderId),
    ([state]) => state === "finance_review",
  );
  const { rows: tables } = await world.db.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('control', 'live', 'sandbox')`,
  );
  for (const { name } of tables) {
    const { rows } = await world.db.pool.query<{ text: string }>(`select t::text as text from ${name} t`);
    expect(rows.map(({ text }) => text).join("\n"), name).not.toContain("Canary Reason 51");
  }
});
