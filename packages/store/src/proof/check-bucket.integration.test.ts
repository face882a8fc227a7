import { bucketOf } from "@orderloom/schema/ids";
import type { Check } from "@orderloom/schema/proof/check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { inHotTransaction, inTransaction, type Tx } from "../database/database.ts";
import { actOnStock } from "../stock/act-on-stock.ts";
import { BUCKETS } from "../stock/check-stock.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { addSku, addWarehouses } from "../testing/stock.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { checkBucket } from "./check-bucket.ts";
import { checkChanged } from "./check-changed.ts";
import { readProof } from "./read-proof.ts";
import { settleFinding } from "./settle-finding.ts";

let world: World;
let orderId: string;

beforeAll(async () => {
  world = await createWorld();
  await accept(world, [messageOf(world), messageOf(world), messageOf(world)]);
  const [first] = await accept(world, [messageOf(world)]);
  orderId = first?.orderId ?? "";
  const source = { type: "connection", connectionId: orderId } as const;
  await accept(world, [
    {
      type: "unreadable",
      source,
      rawBody: Buffer.from("?"),
      mediaType: "text/plain",
      shopId: world.shops.live.id,
      reason: "not_json",
    },
  ]);
  await addWarehouses(world, ["SH"]);
  await addSku(world, { code: "CUP", free: { SH: 10 } });
  await live((tx) => addPerson(tx, { name: "管理员", roles: ["admin"] }));
  await live(reserve);
});
afterAll(() => world.close());

const live = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(world.db, "live", work);

async function reserve(tx: Tx): Promise<void> {
  const lines = [{ sku: "CUP", channel: null, channelSkuId: null, quantity: 2 }];
  const act = { op: "reserve", lines, warehouse: null, useBuffer: false, partial: false, purpose: "unpaid" } as const;
  const owner = { orderId: null, key: "kept" } as const;
  const at = new Date().toISOString();
  await actOnStock(tx, { requests: [{ owner, act: { ...act, minutes: null }, cause: BY_TEST }], at });
}

const GUARDED = ["stock_balances", "stock_ledger", "stock_reservations"];

/** Writes behind the triggers' back, as only who owns the tables can. */
async function corrupt(...statements: readonly string[]): Promise<void> {
  await live(async (tx) => {
    for (const table of GUARDED) await tx.client.query(`alter table live.${table} disable trigger user`);
    for (const text of statements) await tx.client.query(text, text.includes("$1") ? [orderId] : []);
    for (const table of GUARDED) await tx.client.query(`alter table live.${table} enable trigger user`);
  });
}

async function checkAll(): Promise<{ looked: number; findings: number; told: number }> {
  const sum = { looked: 0, findings: 0, told: 0 };
  for (const bucket of BUCKETS) {
    const checked = await checkBucket((work) => inHotTransaction(world.db, "live", work), bucket);
    sum.looked += checked.looked;
    sum.findings += checked.findings;
    sum.told += checked.told;
  }
  return sum;
}

const open = async () => (await live((tx) => readProof(tx, { includeOver: false }))).findings;

test("what the product does is conserved, and the proof says how many rows that were", async () => {
  expect(await checkAll()).toMatchObject({ findings: 0, told: 0 });
  const { rules, buckets, findings } = await live((tx) => readProof(tx, { includeOver: true }));
  expect(findings).toEqual([]);
  const looked = new Map(rules.map((rule) => [rule.check, rule.looked]));
  expect(looked.get("key_order")).toBe(4);
  expect(looked.get("order_key")).toBe(4);
  expect(looked.get("kept_body")).toBe(1);
  expect(looked.get("ledger_sum")).toBe(1);
  expect(rules.every((rule) => rule.buckets === buckets && rule.since !== null && rule.open === 0)).toBe(true);
});

type Planted = readonly [Check, corruption: string, repair: string];

/** Each kind of row spoilt by itself; put right again by what stands beside it. */
const PLANTED: readonly Planted[] = [
  [
    "key_order",
    "update live.event_keys set order_id = gen_random_uuid() where order_id = $1",
    `update live.event_keys k set order_id = $1 where key_id = (
       select (c.params ->> 'key')::uuid from live.order_changes c where c.order_id = $1 and c.version = 1)`,
  ],
  [
    "order_history",
    "update live.orders set state = 'cancelled' where id = $1",
    "update live.orders o set state = c.patch ->> 'state' from live.order_changes c where c.order_id = o.id and o.id = $1",
  ],
  [
    "order_lines",
    "update live.orders set line_count = line_count + 1 where id = $1",
    "update live.orders set line_count = line_count - 1 where id = $1",
  ],
  [
    "children_sum",
    "update live.orders set state = 'split' where id = $1",
    "update live.orders o set state = c.patch ->> 'state' from live.order_changes c where c.order_id = o.id and o.id = $1",
  ],
  [
    "merged_live",
    "update live.orders set merged_into = gen_random_uuid() where id = $1",
    "update live.orders set merged_into = null where id = $1",
  ],
  [
    "order_refunds",
    `insert into live.refunds (bucket, id, order_id, no, event_id, kind, amount, currency, state, state_since, requested_at)
     select bucket, id, id, 'R1', id, 'refund_only', paid + 1, currency, 'refunding', now(), now() from live.orders where id = $1`,
    "delete from live.refunds where order_id = $1",
  ],
  ["kept_body", "update live.quarantine set blob_id = gen_random_uuid()", "update live.quarantine set blob_id = id"],
  ["ledger_sum", "update live.stock_balances set free = free + 1", "update live.stock_balances set free = free - 1"],
  [
    "ledger_chain",
    "update live.stock_ledger set free_after = free_after + 1 where seq = 1",
    "update live.stock_ledger set free_after = free_after - 1 where seq = 1",
  ],
  [
    "held_sum",
    "update live.stock_held set soft = soft + 1, quantity = quantity + 1",
    "update live.stock_held set soft = soft - 1, quantity = quantity - 1",
  ],
  [
    "resolved_once",
    "update live.stock_reservations set state = 'confirmed', resolved_at = now(), resolved_by = '{}'",
    "update live.stock_reservations set state = 'held', resolved_at = null, resolved_by = null",
  ],
  [
    "expired_in_time",
    "update live.stock_reservations set expires_at = now() - interval '1 hour'",
    "update live.stock_reservations set expires_at = now() + interval '1 hour'",
  ],
];

const GONE = { code: "finding.gone", cause: { type: "system", name: "proof" } };

describe("a row that breaks a rule is named, told once, and gone when it is put right", () => {
  it.each(PLANTED)("%s", async (check, corruption, repair) => {
    await corrupt(corruption);
    const { told } = await checkAll();
    expect(told).toBeGreaterThan(0);
    const named = await open();
    expect(named.map((finding) => finding.check)).toContain(check);
    expect((await checkAll()).told).toBe(0);
    await corrupt(repair);
    expect(await checkAll()).toMatchObject({ findings: 0, told: 0 });
    expect(await open()).toEqual([]);
    for (const { subject } of named.filter((finding) => finding.check === check)) {
      const acts = await live((tx) => listActs(tx, { subject: "finding", subjectId: `${check} ${subject}` }));
      expect(acts).toContainEqual(expect.objectContaining(GONE));
    }
  });

  it("order_key: an order whose message's key is gone", async () => {
    await corrupt("delete from live.event_keys where order_id = $1");
    await checkAll();
    expect((await open()).map((finding) => [finding.check, finding.orderId])).toEqual([["order_key", orderId]]);
    const { rows } = await world.db.pool.query("select step, order_id from live.notices order by id desc limit 1");
    expect(rows).toEqual([{ step: "check order_key", order_id: orderId }]);
  });
});

test("a finding that a person explained is closed with a reason, and opens again when it changes", async () => {
  const [finding] = await open();
  if (!finding) throw new Error("nothing is open");
  const { check, subject, bucket } = finding;
  const settle = () => live((tx) => settleFinding(tx, { bucket, check, subject, reason: "人工导入", cause: BY_TEST }));
  await settle();
  await expect(settle()).rejects.toMatchObject({ code: "conflict" });
  expect((await checkAll()).told).toBe(0);
  expect(await open()).toEqual([]);
  const acts = await live((tx) => listActs(tx, { subject: "finding", subjectId: `${check} ${subject}` }));
  expect(acts[0]).toMatchObject({ code: "finding.settled", params: { reason: "人工导入" } });
  await corrupt(
    'update live.order_changes set params = \'{"key":"00000000-0000-0000-0000-000000000001"}\' where order_id = $1',
  );
  expect((await checkAll()).told).toBe(1);
  expect(await open()).toHaveLength(1);
});

test("an order that changed is looked at within the minute, without the sweep", async () => {
  const [made] = await accept(world, [messageOf(world)]);
  const fresh = made?.orderId ?? "";
  const look = () => inHotTransaction(world.db, "live", (tx) => checkChanged(tx, 90));
  await look();
  await world.db.pool.query("update live.orders set version = 9 where id = $1", [fresh]);
  expect(await look()).toMatchObject({ told: 1 });
  expect((await open()).find((finding) => finding.orderId === fresh)).toMatchObject({
    check: "order_history",
    bucket: bucketOf(fresh),
  });
});
