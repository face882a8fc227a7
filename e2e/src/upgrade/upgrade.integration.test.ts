import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listApprovals } from "@orderloom/store/approvals/approval-list";
import { decideApproval } from "@orderloom/store/approvals/decide-approval";
import { getConnection, listConnections } from "@orderloom/store/connections/connection-queries";
import { changeConnection } from "@orderloom/store/connections/connections";
import { checkSchema, KNOWN_MIGRATIONS } from "@orderloom/store/database/check-schema";
import { closeDatabase, type Db, inTransaction, openDatabase, type Tx } from "@orderloom/store/database/database";
import { migrate } from "@orderloom/store/database/migrate";
import { listOrders } from "@orderloom/store/orders/order-list";
import { getOrder } from "@orderloom/store/orders/order-queries";
import { listPeople } from "@orderloom/store/people/people";
import { WHOLE_SCOPE } from "@orderloom/store/people/row-scope";
import { type KeyProvider, openKeyProvider } from "@orderloom/store/seal/key-provider";
import { createEmptyDatabase } from "@orderloom/store/testing/database";
import { restoreSql } from "@orderloom/store/testing/plain-dump";
import { expect, test } from "vitest";
import { ROOT } from "../product/start-product.ts";
import { startWitness } from "../product/witness.ts";
import { DUMPS } from "./dumps.ts";
import { count } from "./prepare-installation.ts";
import { withSourceRunner } from "./source-runner.ts";
import { until } from "./until.ts";

const VERSIONS = readdirSync(DUMPS)
  .filter((name) => name.endsWith(".sql"))
  .map((name) => name.slice(0, -".sql".length));
const EVERYTHING = { roles: ["admin", "supervisor"] as const, ...WHOLE_SCOPE };
const CAUSE = { type: "system", name: "upgrade test" } as const;
const MINUTES = 60_000;

test("there is a dump to upgrade from", () => {
  expect(VERSIONS).toContain("0.1.0");
});

test.each(VERSIONS)("the migrations that made %s are as they were", async (version) => {
  const text = await readFile(join(DUMPS, `${version}.sql`), "utf8");
  const names = KNOWN_MIGRATIONS.filter((name) => text.includes(`values ('${name}'`));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const migration = await readFile(join(ROOT, "packages/store/migrations", `${name}.sql`), "utf8");
    // Before the version is tagged: npm run dump -w @orderloom/e2e. After it: undo the edit, add a migration.
    expect(text.includes(migration.trimEnd()), `${name} was changed after the dump of ${version}`).toBe(true);
  }
});

test.each(VERSIONS)("runs in flight under %s end under today's code", { timeout: 4 * MINUTES }, async (version) => {
  const database = await createEmptyDatabase();
  const witness = await startWitness();
  const keyFile = join(DUMPS, `${version}.key`);
  const keys = openKeyProvider({ key: (await readFile(keyFile, "utf8")).trim() });
  try {
    await restoreSql(database.url, await readFile(join(DUMPS, `${version}.sql`), "utf8"));
    await migrate(database.url);
    const db = openDatabase({ url: database.url, max: 4, application: "orderloom upgrade test" });
    await checkSchema(db);
    await pointToWitness(db, witness.url);
    expect(await count(db, "runs", "true")).toBe(3);
    const env = { DATABASE_URL: database.url, ORDERLOOM_KEY_FILE: keyFile, RUNNER_WORK: "on" } as const;
    await withSourceRunner(env, async () => {
      await approveAll(db, keys);
      await until("every run has ended", async () => (await count(db, "runs", "true")) === 0);
    });
    await expectAllWell(db, keys);
    expect(witness.seen.map(({ path }) => path).sort()).toEqual(["/orders/calling", "/orders/ready"]);
    await closeDatabase(db);
  } finally {
    await witness.close();
    await database.close();
  }
});

const live = <T>(db: Db, work: (tx: Tx) => Promise<T>) => inTransaction(db, "live", work);

/** The peer of the dump has long gone; the one of this test stands elsewhere. */
async function pointToWitness(db: Db, url: string): Promise<void> {
  await live(db, async (tx) => {
    const [http] = (await listConnections(tx, { shopIds: null })).filter(({ type }) => type === "http");
    const connection = await getConnection(tx, http?.id ?? "");
    const settings = { ...connection?.settings, baseUrl: url };
    await changeConnection(tx, { connectionId: connection?.id ?? "", change: { settings }, cause: CAUSE });
  });
}

async function approveAll(db: Db, keys: KeyProvider): Promise<void> {
  await live(db, async (tx) => {
    const [supervisor] = await listPeople(tx);
    const reader = { personId: supervisor?.id ?? "", roles: ["supervisor"], ...WHOLE_SCOPE } as const;
    const open = await listApprovals(tx, { open: true, reader, all: false });
    expect(open).toHaveLength(1);
    for (const { id: approvalId } of open) {
      const decision = {
        approvalId,
        personId: supervisor?.id ?? "",
        decision: "approved",
        stage: 0,
        comment: "好",
      } as const;
      expect(await decideApproval(tx, keys, { ...decision, roles: ["supervisor"] })).toMatchObject({ ok: true });
    }
  });
}

async function expectAllWell(db: Db, keys: KeyProvider): Promise<void> {
  const orders = await live(db, (tx) => listOrders(tx, { states: [], ...WHOLE_SCOPE, limit: 10 }));
  expect(orders.map(({ externalNo, state }) => `${externalNo} ${state}`).sort()).toEqual([
    "calling allocated",
    "ended allocated",
    "ready allocated",
    "waiting allocated",
  ]);
  expect(await count(db, "runs_done", "status = 'done'")).toBe(4);
  expect(await count(db, "notices", "true")).toBe(4);
  for (const { id: orderId } of orders) {
    const order = await live(db, (tx) => getOrder(tx, keys, { orderId, ...EVERYTHING }));
    expect(order?.private).toMatchObject({ name: expect.stringContaining("林") });
  }
}
