import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type ControlTx, inControlTransaction } from "../database/database.ts";
import { account } from "../tables/control/account.ts";
import { oneTimeLinks } from "../tables/control/one-time-links.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { createAdminLink, createFirstAdmin, hasAdmin, redeemAdminLink } from "./first-admin.ts";
import { getPerson, listPeople } from "./people.ts";

let database: TestDatabase | null = null;
beforeEach(async () => {
  await database?.close();
  database = await createTestDatabase();
});
afterAll(() => database?.close());

const run = <T>(work: (tx: ControlTx) => Promise<T>) => {
  if (!database) throw new Error("no database");
  return inControlTransaction(database.db, work);
};
const ADMIN = { name: "陈一", email: "Chen@Example.com", passwordHash: "hash-1" };

test("the link makes the first administrator, once", async () => {
  expect(await run(hasAdmin)).toBe(false);
  const link = await run((tx) => createAdminLink(tx, BY_TEST));
  const redeem = (tx: ControlTx) => redeemAdminLink(tx, { ...ADMIN, secret: link.secret });
  const tries = await Promise.all([run(redeem), run(redeem)]);
  expect(tries.filter((result) => result.ok)).toHaveLength(1);
  expect(await run(hasAdmin)).toBe(true);
  const [admin] = await run((tx) => listPeople(tx));
  expect(admin).toMatchObject({ email: "chen@example.com", roles: ["admin"], joined: true, active: true });
  const accounts = await run((tx) => tx.drizzle.select().from(account));
  expect(accounts).toMatchObject([
    { providerId: "credential", accountId: admin?.id, userId: admin?.id, password: "hash-1" },
  ]);
});

test("only the newest link works, for half an hour, and its secret is stored nowhere", async () => {
  const former = await run((tx) => createAdminLink(tx, BY_TEST));
  const link = await run((tx) => createAdminLink(tx, BY_TEST));
  const minutes = (Date.parse(link.expiresAt) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(28);
  expect(minutes).toBeLessThan(32);
  const rows = await run((tx) => tx.drizzle.select().from(oneTimeLinks));
  expect(JSON.stringify(rows)).not.toContain(link.secret);
  expect(await run((tx) => redeemAdminLink(tx, { ...ADMIN, secret: former.secret }))).toMatchObject({ ok: false });
  await run((tx) => tx.drizzle.update(oneTimeLinks).set({ expiresAt: sql`now()` }).where(eq(oneTimeLinks.id, link.id)));
  expect(await run((tx) => redeemAdminLink(tx, { ...ADMIN, secret: link.secret }))).toEqual({
    ok: false,
    code: "link_invalid",
  });
});

test("a person who is locked out gets back in as an administrator", async () => {
  const { personId } = await run((tx) => addPerson(tx, { name: "旧人", roles: ["agent"] }));
  const before = await run((tx) => getPerson(tx, personId));
  const link = await run((tx) => createAdminLink(tx, BY_TEST));
  const email = before?.email ?? "";
  expect(await run((tx) => redeemAdminLink(tx, { ...ADMIN, email, secret: link.secret }))).toEqual({
    ok: true,
    personId,
  });
  expect(await run((tx) => getPerson(tx, personId))).toMatchObject({ name: "旧人", roles: ["admin", "agent"] });
  const accounts = await run((tx) => tx.drizzle.select().from(account));
  expect(accounts.map((row) => row.password)).toEqual(["hash-1"]);
});

test("a script makes the first administrator and never a second", async () => {
  expect(await run((tx) => createFirstAdmin(tx, ADMIN))).not.toBeNull();
  expect(await run((tx) => createFirstAdmin(tx, { ...ADMIN, email: "other@example.com" }))).toBeNull();
  expect(await run((tx) => listPeople(tx))).toHaveLength(1);
});
