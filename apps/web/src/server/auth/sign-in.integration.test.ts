import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as keep } from "../../app/api/session/keep/route.ts";
import { ORIGIN, openWebBench, PASSWORD, type WebBench } from "../testing/web-bench.ts";

let bench: WebBench;
const EMAIL = "first@example.com";

beforeAll(async () => {
  bench = await openWebBench();
  expect((await bench.join(EMAIL)).status).toBe(200);
  expect((await bench.join("second@example.com")).status).toBe(200);
});
afterAll(() => bench.close());

const QUERY = "/api/trpc/account.listSignIns";
const ask = (cookie: string, headers = {}) => bench.post(QUERY, {}, { cookie, ...headers });

test("a one-time link works once", async () => {
  const spent = { code: "no-such-link", name: "A", email: "a@example.com", password: PASSWORD, language: "zh" };
  expect((await bench.post("/api/welcome", spent)).status).toBe(410);
  expect((await bench.post("/api/welcome", { ...spent, password: "short" })).status).toBe(400);
});

test("who signs in is known, who does not is refused in their language", async () => {
  expect((await ask(await bench.signIn(EMAIL))).status).toBe(200);
  const refused = await ask("", { "accept-language": "en" });
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({
    error: { json: { data: { error: "unauthenticated", sentence: expect.stringContaining("not signed in") } } },
  });
});

test("only our own pages' JSON is heard", async () => {
  const cookie = await bench.signIn(EMAIL);
  expect((await ask(cookie, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await ask(cookie, { origin: "https://evil.example.com" })).status).toBe(403);
  expect((await ask(cookie, { "content-type": "text/plain" })).status).toBe(415);
  expect((await ask(cookie, { "x-orderloom-environment": "production" })).status).toBe(400);
});

test("a role taken away is gone with the next request", async () => {
  const cookie = await bench.signIn("second@example.com");
  const list = () => bench.post("/api/trpc/people.list", { json: {} }, { cookie });
  expect((await list()).status).toBe(200);
  await bench.setRoles("second@example.com", ["warehouse"]);
  expect((await list()).status).toBe(403);
});

test("a session ends when it is idle, when it is old, and when its person is shut out", async () => {
  const { pool } = bench.store.db;
  const idle = await bench.signIn("second@example.com");
  await pool.query("update control.session set expires_at = now() - interval '1 second'");
  expect((await ask(idle)).status).toBe(401);
  const old = await bench.signIn("second@example.com");
  await pool.query("update control.session set created_at = now() - interval '12 hours 1 minute'");
  expect((await ask(old)).status).toBe(401);
  const shutOut = await bench.signIn("second@example.com");
  await pool.query("update control.person set active = false where email = 'second@example.com'");
  expect((await ask(shutOut)).status).toBe(401);
  expect(await bench.signIn("second@example.com")).not.toContain("session_token");
});

test("only activity puts off the end of a session", async () => {
  const { pool } = bench.store.db;
  const cookie = await bench.signIn(EMAIL);
  await pool.query("update control.session set expires_at = now() + interval '10 minutes'");
  const minutesLeft = async () => {
    const { rows } = await pool.query<{ left: number }>(
      "select max(extract(epoch from expires_at - now()) / 60)::float8 as left from control.session",
    );
    return rows[0]?.left ?? 0;
  };
  await ask(cookie);
  expect(await minutesLeft()).toBeLessThan(11);
  const headers = { cookie, origin: ORIGIN, "content-type": "application/json" };
  const kept = await keep(new Request(`${ORIGIN}/api/session/keep`, { method: "POST", headers, body: "{}" }));
  expect(kept.status).toBe(204);
  expect(await minutesLeft()).toBeGreaterThan(29);
  expect(
    (await keep(new Request(`${ORIGIN}/api/session/keep`, { method: "POST", headers: { ...headers, cookie: "" } })))
      .status,
  ).toBe(401);
});

test("who forgot their password sets a new one with a link from an administrator", async () => {
  await bench.join("forgetful@example.com");
  const { rows } = await bench.store.db.pool.query<{ id: string }>(
    "select id from control.person where email = 'forgetful@example.com'",
  );
  const cookie = await bench.signIn("forgetful@example.com");
  const made = await bench.post("/api/trpc/people.createPasswordLink", { json: { personId: rows[0]?.id } }, { cookie });
  const code = /code=([\w-]+)/.exec(await made.text())?.[1];
  const welcome = { code, name: "F", email: "forgetful@example.com", password: "a new long password", language: "en" };
  expect((await bench.post("/api/welcome", welcome)).status).toBe(200);
  expect((await ask(cookie)).status).toBe(401);
  const again = { email: "forgetful@example.com", password: "a new long password" };
  expect((await bench.post("/api/auth/sign-in/email", again)).status).toBe(200);
});

test("signing out ends the session and clears the browser", async () => {
  const cookie = await bench.signIn(EMAIL);
  const left = await bench.post("/api/auth/sign-out", {}, { cookie });
  expect(left.status).toBe(200);
  expect(left.headers.get("clear-site-data")).toContain("storage");
  expect((await ask(cookie)).status).toBe(401);
});

test("a changed password signs out every other browser", async () => {
  const [here, elsewhere] = [await bench.signIn(EMAIL), await bench.signIn(EMAIL)];
  const change = (current: string) =>
    bench.post(
      "/api/trpc/account.changePassword",
      { json: { current, next: "another long password" } },
      { cookie: here },
    );
  expect(await (await change("not my password")).json()).toMatchObject({
    result: { data: { json: { changed: false } } },
  });
  expect(await (await change(PASSWORD)).json()).toMatchObject({ result: { data: { json: { changed: true } } } });
  expect((await ask(elsewhere)).status).toBe(401);
  expect((await ask(here)).status).toBe(200);
});

test("guessing is slowed, and nobody signs up", async () => {
  const guess = (email: string) => bench.post("/api/auth/sign-in/email", { email, password: "wrong password" });
  const answers: number[] = [];
  for (let tries = 0; tries < 11; tries += 1) answers.push((await guess("guessed@example.com")).status);
  expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
  expect(answers[10]).toBe(429);
  const signUp = { name: "M", email: "m@example.com", password: PASSWORD };
  expect((await bench.post("/api/auth/sign-up/email", signUp)).status).toBe(404);
});
