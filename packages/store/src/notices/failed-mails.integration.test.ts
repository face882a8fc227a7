import { randomUUID } from "node:crypto";
import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimCalls } from "../calls/claim-calls.ts";
import { type FinishedAttempt, settleCalls } from "../calls/settle-calls.ts";
import { connectionUses, deleteConnection } from "../connections/connection-uses.ts";
import { createConnection } from "../connections/connections.ts";
import { listActs } from "../control/control-audit.ts";
import { changeSettings } from "../control/settings.ts";
import { inHotTransaction, inTransaction, type Tx } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { createWorld, dumpOf, type World } from "../testing/world.ts";
import { countFailedMails, listFailedMails, settleFailedMail, testMailState } from "./failed-mails.ts";
import { listNotices } from "./notice-list.ts";
import { type MailPurpose, planMail } from "./plan-mail.ts";

let world: World;
let connectionId: Id;
let adminId: string;
beforeAll(async () => {
  world = await createWorld();
  await live(async (tx) => {
    const settings = { host: "mail.example.com", from: "a@example.com" };
    const wanted = { type: "mail", name: "Company mail", shopId: null, settings, secret: "s", cause: BY_TEST };
    connectionId = await createConnection(tx, world.keys, wanted);
    adminId = (await addPerson(tx, { name: "Zhou", roles: ["admin"] })).personId;
    await addPerson(tx, { name: "Lin", roles: ["supervisor"] });
  });
});
afterAll(() => world.close());

const live = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(world.db, "live", work);
const failed = () => live((tx) => listFailedMails(tx, world.keys, WHOLE_SCOPE));

const plan = (purpose: MailPurpose) =>
  live((tx) =>
    planMail(tx, world.keys, {
      connectionId,
      purpose,
      content: { to: "new@example.com", subject: "Welcome", text: "https://canary-link", fromName: "" },
    }),
  );

/** Claims the one call that is due and settles it so. */
async function attempt(result: FinishedAttempt["result"]): Promise<void> {
  const owner = randomUUID();
  const options = { keys: world.keys, owner, limit: 1, performers: ["mail"] };
  const [call] = await inHotTransaction(world.db, "live", (tx) =>
    claimCalls(tx, { ...options, leaseMs: LIMITS.leaseMs }),
  );
  if (!call) throw new Error("nothing to claim");
  await inHotTransaction(world.db, "live", (tx) =>
    settleCalls(tx, world.keys, [{ id: call.id, epoch: call.epoch, result }]),
  );
}

const REFUSED = { type: "failed", code: "call_refused", params: { step: "login", status: 535 } } as const;

test("a mail that does not go out is told to administrators, listed, and sent again", async () => {
  const callId = await plan("invite");
  expect(await dumpOf(world)).not.toContain("canary-link");
  await attempt(REFUSED);
  const notices = await live((tx) => listNotices(tx, world.keys, { personId: adminId, ...WHOLE_SCOPE }));
  expect(notices).toMatchObject([
    { title: { zh: "有一封邮件没有送出" }, body: { en: expect.stringContaining("535") } },
  ]);
  const { rows } = await world.db.pool.query("select 1 from live.notices where call_id = $1", [callId]);
  expect(rows).toHaveLength(1);
  expect(await failed()).toMatchObject([
    { id: callId, to: "new@example.com", about: { type: "invite" }, connectionName: "Company mail", failure: REFUSED },
  ]);
  expect(await live(countFailedMails)).toBe(1);
  const retry = () => live((tx) => settleFailedMail(tx, { callId, act: "retry", cause: BY_TEST }));
  expect(await retry()).toBe(true);
  expect(await retry()).toBe(false);
  expect(await failed()).toEqual([]);
  await attempt({ type: "ok", result: { messageId: "1" } });
  expect(await live(countFailedMails)).toBe(0);
  expect(await live((tx) => listActs(tx, { subject: "mail", subjectId: callId }))).toMatchObject([
    { code: "mail.retried" },
  ]);
});

test("one that may have arrived is put aside by a person", async () => {
  const callId = await plan("password");
  await attempt({ type: "unknown", code: "call_unknown", params: {} });
  expect(await failed()).toMatchObject([{ id: callId, failure: { type: "unknown" } }]);
  expect(await live((tx) => settleFailedMail(tx, { callId, act: "dismiss", cause: BY_TEST }))).toBe(true);
  expect(await failed()).toEqual([]);
});

test("a test mail is tried once, and only who asked learns how it ended", async () => {
  const callId = await plan("test");
  const state = () => live((tx) => testMailState(tx, world.keys, callId));
  expect(await state()).toEqual({ status: "waiting", failure: null });
  await attempt({ type: "retry", code: "call_failed", params: { step: "connect" } });
  expect(await state()).toMatchObject({ status: "failed", failure: { params: { step: "connect" } } });
  expect(await failed()).toEqual([]);
  await plan("test");
  await attempt({ type: "ok", result: { messageId: "2" } });
  expect(await live((tx) => testMailState(tx, world.keys, randomUUID()))).toBeNull();
});

test("a connection is deleted only while nothing uses it, and keeps its name in history", async () => {
  const remove = () => live((tx) => deleteConnection(tx, { connectionId, cause: BY_TEST }));
  await live((tx) => changeSettings(tx, { change: { liveMailId: connectionId }, cause: BY_TEST }));
  expect(await live((tx) => connectionUses(tx, connectionId))).toEqual([{ type: "settings" }]);
  expect(await remove()).toEqual({ ok: false, code: "connection_used" });
  await live((tx) => changeSettings(tx, { change: { liveMailId: null }, cause: BY_TEST }));
  const callId = await plan("invite");
  expect(await live((tx) => connectionUses(tx, connectionId))).toEqual([{ type: "calls", count: 1 }]);
  await attempt(REFUSED);
  expect(await remove()).toEqual({ ok: true });
  await expect(remove()).rejects.toMatchObject({ code: "not_found" });
  const { rows } = await world.db.pool.query("select name, secrets from control.connections where id = $1", [
    connectionId,
  ]);
  expect(rows).toEqual([{ name: "Company mail", secrets: [] }]);
  expect(await failed()).toMatchObject([{ id: callId, connectionName: "Company mail" }]);
});
