import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeSettings } from "../control/settings.ts";
import { type ControlTx, inControlTransaction } from "../database/database.ts";
import { session } from "../tables/control/session.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { acceptInvite, invitePerson, renewInvite } from "./invitations.ts";
import { findLink } from "./one-time-links.ts";
import { getPerson, listPeople, peopleWithRole, scopesOf, setPreferences } from "./people.ts";
import { deactivatePerson, reactivatePerson, setRoles, setScopes } from "./person-access.ts";
import { endSignIn, listSignIns } from "./sign-ins.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const run = <T>(work: (tx: ControlTx) => Promise<T>) => inControlTransaction(database.db, work);
const invite = (email: string) => (tx: ControlTx) =>
  invitePerson(tx, { name: "王五", email, roles: ["agent", "warehouse", "agent"], cause: BY_TEST });

test("an invited person joins once, with the roles they were given", async () => {
  const invited = await run(invite("Wang.Wu@Example.com "));
  if (!invited.ok) throw new Error("not invited");
  const { personId, link } = invited;
  expect(await run((tx) => getPerson(tx, personId))).toMatchObject({
    email: "wang.wu@example.com",
    joined: false,
    roles: ["agent", "warehouse"],
  });
  expect(await run((tx) => findLink(tx, link.secret))).toMatchObject({ purpose: "invite", person: { id: personId } });
  const accept = (tx: ControlTx) => acceptInvite(tx, { secret: link.secret, passwordHash: "hash" });
  const tries = await Promise.all([run(accept), run(accept)]);
  expect(tries).toContainEqual({ ok: true, personId });
  expect(tries).toContainEqual({ ok: false, code: "link_invalid" });
  expect(await run((tx) => getPerson(tx, personId))).toMatchObject({ joined: true });
  await expect(run((tx) => renewInvite(tx, { personId, cause: BY_TEST }))).rejects.toMatchObject({ code: "not_found" });
});

test("an address belongs to one person", async () => {
  await run(invite("twice@example.com"));
  expect(await run(invite("TWICE@example.com"))).toEqual({
    ok: false,
    code: "person_exists",
    params: { email: "twice@example.com" },
  });
});

test("a renewed invitation ends the former link, and links end with their time", async () => {
  const invited = await run(invite("late@example.com"));
  if (!invited.ok) throw new Error("not invited");
  const renewed = await run((tx) => renewInvite(tx, { personId: invited.personId, cause: BY_TEST }));
  expect(await run((tx) => findLink(tx, invited.link.secret))).toBeNull();
  await run((tx) =>
    tx.drizzle.execute(sql`update control.one_time_links set expires_at = now() where id = ${renewed.id}`),
  );
  expect(await run((tx) => findLink(tx, renewed.secret))).toBeNull();
  expect(await run((tx) => acceptInvite(tx, { secret: renewed.secret, passwordHash: "x" }))).toMatchObject({
    ok: false,
  });
});

test("preferences are the installation's until a person chooses", async () => {
  const { personId, cause } = await run((tx) => addPerson(tx, { name: "赵六", roles: ["agent"] }));
  expect((await run((tx) => getPerson(tx, personId)))?.preferences).toEqual({
    language: "zh",
    zone: "Asia/Shanghai",
    currency: "CNY",
  });
  await run((tx) => setPreferences(tx, { personId, change: { language: "en" }, cause }));
  await run((tx) => changeSettings(tx, { change: { language: "zh", zone: "Asia/Tokyo" }, cause: BY_TEST }));
  expect((await run((tx) => getPerson(tx, personId)))?.preferences).toMatchObject({
    language: "en",
    zone: "Asia/Tokyo",
  });
  await run((tx) => setPreferences(tx, { personId, change: { language: null }, cause }));
  expect((await run((tx) => getPerson(tx, personId)))?.preferences.language).toBe("zh");
  await run((tx) => changeSettings(tx, { change: { zone: "Asia/Shanghai" }, cause: BY_TEST }));
});

test("a scope narrows sight, an empty one shuts it, null opens it", async () => {
  const { personId } = await run((tx) => addPerson(tx, { name: "孙七", roles: ["agent"] }));
  const set = (shopIds: readonly string[] | null) =>
    run((tx) => setScopes(tx, { personId, scope: { shopIds, warehouseIds: null }, cause: BY_TEST }));
  expect(await run((tx) => scopesOf(tx, personId))).toEqual({ shopIds: null, warehouseIds: null });
  await set(["s1", "s2"]);
  expect(await run((tx) => scopesOf(tx, personId))).toEqual({ shopIds: ["s1", "s2"], warehouseIds: null });
  await set([]);
  expect((await run((tx) => scopesOf(tx, personId))).shopIds).toEqual([]);
  await set(null);
  expect((await run((tx) => scopesOf(tx, personId))).shopIds).toBeNull();
  expect(await run((tx) => scopesOf(tx, "nobody"))).toEqual({ shopIds: [], warehouseIds: [] });
});

test("a deactivated person is signed out, sees nothing and may come back", async () => {
  const { personId } = await run((tx) => addPerson(tx, { name: "周八", roles: ["supervisor"] }));
  const signIn = { id: randomUUID(), token: randomUUID(), userId: personId };
  await run((tx) => tx.drizzle.insert(session).values({ ...signIn, expiresAt: sql`now() + interval '1 day'` }));
  expect(await run((tx) => listSignIns(tx, personId))).toHaveLength(1);
  await run((tx) => deactivatePerson(tx, { personId, cause: BY_TEST }));
  expect(await run((tx) => listSignIns(tx, personId))).toHaveLength(0);
  expect(await run((tx) => scopesOf(tx, personId))).toEqual({ shopIds: [], warehouseIds: [] });
  expect((await run((tx) => peopleWithRole(tx, "supervisor"))).map((person) => person.id)).not.toContain(personId);
  await run((tx) => reactivatePerson(tx, { personId, cause: BY_TEST }));
  expect((await run((tx) => peopleWithRole(tx, "supervisor"))).map((person) => person.id)).toContain(personId);
});

test("one sign-in can be ended, by its owner's list only", async () => {
  const { personId, cause } = await run((tx) => addPerson(tx, { name: "吴九", roles: ["agent"] }));
  const signIn = { id: randomUUID(), token: randomUUID(), userId: personId };
  await run((tx) => tx.drizzle.insert(session).values({ ...signIn, expiresAt: sql`now() + interval '1 day'` }));
  const end = (who: string) => run((tx) => endSignIn(tx, { personId: who, sessionId: signIn.id, cause }));
  expect(await end("somebody-else")).toBe(false);
  expect(await end(personId)).toBe(true);
  expect(await end(personId)).toBe(false);
});

test("people are listed by name, page after page", async () => {
  const everybody = await run((tx) => listPeople(tx));
  const [first] = everybody;
  expect(everybody.length).toBeGreaterThan(2);
  if (first) expect(await run((tx) => listPeople(tx, { after: first }))).toEqual(everybody.slice(1));
});

test("the last administrator who can sign in stays one, even when two act at the same time", async () => {
  const { personId: a } = await run((tx) => addPerson(tx, { name: "管理员甲", roles: ["admin"] }));
  await run((tx) =>
    invitePerson(tx, { name: "未加入", email: "not-yet@example.com", roles: ["admin"], cause: BY_TEST }),
  );
  const refused = { ok: false, code: "last_admin" };
  expect(await run((tx) => setRoles(tx, { personId: a, roles: ["agent"], cause: BY_TEST }))).toEqual(refused);
  expect(await run((tx) => deactivatePerson(tx, { personId: a, cause: BY_TEST }))).toEqual(refused);
  const { personId: b } = await run((tx) => addPerson(tx, { name: "管理员乙", roles: ["admin"] }));
  const results = await Promise.all([
    run((tx) => setRoles(tx, { personId: a, roles: [], cause: BY_TEST })),
    run((tx) => deactivatePerson(tx, { personId: b, cause: BY_TEST })),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});
