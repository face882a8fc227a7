import { randomUUID } from "node:crypto";
import { inTransaction, type Tx } from "@orderloom/store/database/database";
import { WHOLE_SCOPE } from "@orderloom/store/people/row-scope";
import { setCodeRule } from "@orderloom/store/quarantine/code-rules";
import { listKeptGroups } from "@orderloom/store/quarantine/kept-groups";
import { settleKept } from "@orderloom/store/quarantine/settle-kept";
import { addPerson } from "@orderloom/store/testing/control";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createWorld, eventually, postHook, shopifyOrder, type World } from "./testing/world.ts";

let world: World;
let personId: string;
beforeAll(async () => {
  world = await createWorld();
  personId = (await live((tx) => addPerson(tx, { name: "Ops", roles: ["operator"] }))).personId;
});
afterAll(() => world.close());

const live = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(world.db, "live", work);

async function acceptAll(reason: string): Promise<number> {
  const found = (await live((tx) => listKeptGroups(tx, WHOLE_SCOPE))).find((group) => group.reason === reason);
  const by = { type: "person", personId } as const;
  const wish = { group: found?.group ?? "", act: "accept", reason: "mended", by, scope: WHOLE_SCOPE } as const;
  return await live((tx) => settleKept(tx, wish));
}

const Accepted = z.object({ id: z.string(), orderId: z.string().nullable(), status: z.string() });
const answerOf = async (response: Promise<Response>) => Accepted.parse(await (await response).json());

const outcomeOf = async (id: string, table = "quarantine") =>
  (await world.db.pool.query<{ outcome: string }>(`select outcome from live.${table} where id = $1`, [id])).rows[0]
    ?.outcome;

test("a status nobody knew is given its meaning, and the message becomes the order it was answered for", async () => {
  const body = JSON.stringify(shopifyOrder({ financial_status: "paid_by_voucher" }));
  const webhookId = randomUUID();
  const kept = await answerOf(postHook(world, body, { webhookId }));
  expect(kept).toMatchObject({ status: "quarantined", orderId: null });
  const rule = { type: "shopify", field: "financial_status", code: "paid_by_voucher", meaning: "paid" };
  await live((tx) => setCodeRule(tx, rule, { type: "person", personId }));
  expect(await acceptAll("code")).toBe(1);
  await eventually(
    () => outcomeOf(kept.id),
    (outcome) => outcome === "accepted",
  );
  const again = await postHook(world, body, { webhookId });
  expect(again.status).toBe(200);
  const { id, orderId } = Accepted.parse(await again.json());
  expect(id).toBe(kept.id);
  const { rows } = await world.db.pool.query(
    `select o.external_status as status, (select count(*) from live.runs_done d where d.order_id = o.id)
       + (select count(*) from live.runs r where r.order_id = o.id) as runs
     from live.orders o where o.id = $1`,
    [orderId],
  );
  expect(rows).toEqual([{ status: "paid_by_voucher/none", runs: 1 }]);
  const known = await postHook(world, JSON.stringify(shopifyOrder({ financial_status: "paid_by_voucher" })));
  expect(await known.json()).toMatchObject({ status: "new" });
});

test("another body under a delivery's key is accepted when a person says so", async () => {
  const webhookId = randomUUID();
  const order = shopifyOrder();
  await postHook(world, JSON.stringify(order), { webhookId });
  const later = { ...order, updated_at: "2026-11-21T10:05:00Z", fulfillment_status: "fulfilled" };
  const conflict = await answerOf(postHook(world, JSON.stringify(later), { webhookId }));
  expect(conflict).toMatchObject({ status: "conflict" });
  expect(await acceptAll("conflict")).toBe(1);
  await eventually(
    () => outcomeOf(conflict.id, "conflicts"),
    (outcome) => outcome === "accepted",
  );
  const { rows } = await world.db.pool.query("select state from live.orders where id = $1", [conflict.orderId]);
  expect(rows).toEqual([{ state: "shipped" }]);
});
