import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { inTransaction, type Tx } from "../database/database.ts";
import { openKeyProvider } from "../seal/key-provider.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { getConnection, listConnections, openConnection } from "./connection-queries.ts";
import { changeConnection, createConnection, type NewConnection, setConnectionPaused } from "./connections.ts";
import { setConnectionSecret } from "./set-connection-secret.ts";
import { createShop, getShop, listShops } from "./shops.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const keys = openKeyProvider({ key: randomBytes(32).toString("base64") });
const live = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(database.db, "live", work);
const sandbox = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(database.db, "sandbox", work);
const makeShop = (name: string) => live((tx) => createShop(tx, { channel: "SHF", name, cause: BY_TEST }));
const make = (input: Partial<NewConnection>) =>
  live((tx) =>
    createConnection(tx, keys, {
      type: "shopify",
      name: "Shopify 主店",
      shopId: null,
      settings: { domain: "demo.myshopify.com" },
      secret: "canary-secret-1",
      cause: BY_TEST,
      ...input,
    }),
  );
const secretsOf = async (id: string) => (await live((tx) => openConnection(tx, keys, id)))?.secrets;

test("a shop takes zone and currency from the installation and belongs to one environment", async () => {
  const shop = await makeShop("主店");
  expect(shop).toMatchObject({ zone: "Asia/Shanghai", currency: "CNY", environment: "live" });
  expect(await live((tx) => getShop(tx, shop.id))).toEqual(shop);
  expect(await sandbox((tx) => getShop(tx, shop.id))).toBeNull();
  expect(await live((tx) => listShops(tx, [shop.id]))).toEqual([shop]);
  expect(await live((tx) => listShops(tx, []))).toEqual([]);
  expect(await live((tx) => listShops(tx, null))).toContainEqual(shop);
});

test("a connection keeps its secret sealed: in no row and in no record", async () => {
  const shop = await makeShop("密钥店");
  const id = await make({ shopId: shop.id });
  expect(await secretsOf(id)).toEqual(["canary-secret-1"]);
  expect(await live((tx) => getConnection(tx, id))).toMatchObject({
    hasSecret: true,
    paused: false,
    shop: { id: shop.id, channel: "SHF" },
    settings: { domain: "demo.myshopify.com" },
  });
  const { rows } = await live((tx) => tx.drizzle.execute(sql`select c::text as text from control.connections c`));
  const acts = await live((tx) => listActs(tx, { subject: "connection", subjectId: id }));
  expect(JSON.stringify([rows, acts])).not.toContain("canary-secret");
  expect(acts).toMatchObject([{ code: "connection.created", environment: "live" }]);
});

test("a sealed secret opens only in its own row", async () => {
  const a = await make({ secret: "canary-secret-a" });
  const b = await make({ secret: "canary-secret-b" });
  await live((tx) =>
    tx.drizzle.execute(sql`update control.connections set secrets =
      (select secrets from control.connections where id = ${a}) where id = ${b}`),
  );
  await expect(secretsOf(b)).rejects.toMatchObject({ code: "key_wrong" });
});

test("while a secret is replaced both work, then only the new one", async () => {
  const id = await make({});
  await live((tx) => setConnectionSecret(tx, keys, { connectionId: id, secret: "canary-secret-2", cause: BY_TEST }));
  expect(await secretsOf(id)).toEqual(["canary-secret-2", "canary-secret-1"]);
  await live((tx) =>
    setConnectionSecret(tx, keys, {
      connectionId: id,
      secret: "canary-secret-3",
      keepFormerSeconds: 0,
      cause: BY_TEST,
    }),
  );
  expect(await secretsOf(id)).toEqual(["canary-secret-3"]);
});

test("a former secret ends with its time", async () => {
  const id = await make({});
  await live((tx) =>
    setConnectionSecret(tx, keys, { connectionId: id, secret: "new", keepFormerSeconds: 60, cause: BY_TEST }),
  );
  const { rows } = await live((tx) =>
    tx.drizzle.execute<{ until: string }>(sql`update control.connections
      set secrets = jsonb_set(secrets, '{1,validUntil}', '"2020-01-01T00:00:00.000Z"') where id = ${id}
      returning secrets->1->>'validUntil' as until`),
  );
  expect(rows[0]?.until).toBe("2020-01-01T00:00:00.000Z");
  expect(await secretsOf(id)).toEqual(["new"]);
});

test("a connection can be changed, paused and resumed, in its own environment only", async () => {
  const id = await make({ type: "http", secret: null });
  await live((tx) => changeConnection(tx, { connectionId: id, change: { name: "仓库" }, cause: BY_TEST }));
  await live((tx) => setConnectionPaused(tx, { connectionId: id, paused: true, reason: "换仓", cause: BY_TEST }));
  await live((tx) => setConnectionPaused(tx, { connectionId: id, paused: true, reason: "换仓", cause: BY_TEST }));
  const unexplained = live((tx) =>
    setConnectionPaused(tx, { connectionId: id, paused: true, reason: " ", cause: BY_TEST }),
  );
  await expect(unexplained).rejects.toMatchObject({ code: "reason_required" });
  expect(await live((tx) => getConnection(tx, id))).toMatchObject({
    name: "仓库",
    paused: true,
    pausedReason: "换仓",
    limits: { concurrency: 8, quotas: [] },
    hasSecret: false,
    settings: { domain: "demo.myshopify.com" },
  });
  expect(await sandbox((tx) => getConnection(tx, id))).toBeNull();
  const inSandbox = sandbox((tx) =>
    setConnectionPaused(tx, { connectionId: id, paused: false, reason: "", cause: BY_TEST }),
  );
  await expect(inSandbox).rejects.toMatchObject({ code: "not_found" });
  const acts = await live((tx) => listActs(tx, { subject: "connection", subjectId: id }));
  expect(acts.map((act) => act.code)).toEqual(["connection.paused", "connection.changed", "connection.created"]);
});

test("a person narrowed to some shops sees their connections and those of no shop", async () => {
  const mine = await makeShop("我的店");
  const other = await makeShop("别人的店");
  const [ofMine, ofOther, ofNone] = [await make({ shopId: mine.id }), await make({ shopId: other.id }), await make({})];
  const seen = (await live((tx) => listConnections(tx, { shopIds: [mine.id] }))).map((connection) => connection.id);
  expect(seen).toEqual(expect.arrayContaining([ofMine, ofNone]));
  expect(seen).not.toContain(ofOther);
  const all = (await live((tx) => listConnections(tx, { shopIds: null }))).map((connection) => connection.id);
  expect(all).toEqual(expect.arrayContaining([ofMine, ofOther, ofNone]));
});

test("a shop of the other environment cannot be connected", async () => {
  const shop = await makeShop("正式店");
  const inSandbox = sandbox((tx) =>
    createConnection(tx, keys, {
      type: "shopify",
      name: "x",
      shopId: shop.id,
      settings: {},
      secret: null,
      cause: BY_TEST,
    }),
  );
  await expect(inSandbox).rejects.toMatchObject({ code: "not_found" });
  expect(await live((tx) => openConnection(tx, keys, randomUUID()))).toBeNull();
});

test("a connection is read with the database's clock, whatever the process believes", async () => {
  const id = await make({});
  const { rows } = await database.db.pool.query<{ now: string }>("select clock_timestamp() as now");
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2020-01-01T00:00:00Z") });
  try {
    const open = await live((tx) => openConnection(tx, keys, id));
    expect(Date.parse(open?.readAt ?? "") - Date.parse(rows[0]?.now ?? "")).toBeLessThan(60_000);
    expect(Date.parse(open?.readAt ?? "")).toBeGreaterThan(Date.now() + 60_000);
  } finally {
    vi.useRealTimers();
  }
});
