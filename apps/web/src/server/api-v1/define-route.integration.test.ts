import { inTransaction } from "@orderloom/store/database/database";
import { revokeToken } from "@orderloom/store/people/tokens";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { answer, defineRoute } from "./define-route.ts";
import { type ApiBench, openApiBench } from "./testing/api-bench.ts";

let bench: ApiBench;
beforeAll(async () => {
  bench = await openApiBench();
});
afterAll(() => bench.close());

const echo = defineRoute({
  scope: "orders:read",
  summary: "Says what it heard.",
  answers: { 200: "What it heard." },
  query: z.strictObject({ no: z.string().optional() }),
  body: z.strictObject({ text: z.string() }),
  async handle({ cause, transaction, body }) {
    const environment = await transaction(async (tx) => tx.env);
    return answer({ cause, environment, body });
  },
});

test("a token with the scope speaks in its environment, and is the cause of what it does", async () => {
  const token = await bench.token("sandbox", ["orders:read"]);
  const { status, body, headers } = await bench.call(echo, { token, body: { text: "好\u0000" } });
  expect(status).toBe(200);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(body).toMatchObject({ environment: "sandbox", cause: { type: "token", eventId: null }, body: { text: "好" } });
});

test("without a token, with a wrong one or a revoked one nobody gets in", async () => {
  const revoked = await bench.token("live");
  const [row] = (await bench.store.db.pool.query("select id from control.api_tokens order by created_at desc limit 1"))
    .rows;
  await inTransaction(bench.store.db, "live", (tx) =>
    revokeToken(tx, { tokenId: z.object({ id: z.string() }).parse(row).id, cause: { type: "system", name: "test" } }),
  );
  for (const token of [undefined, "orl_wrong", revoked]) {
    const refused = await bench.call(echo, { ...(token ? { token } : {}), body: { text: "" } });
    expect(refused).toMatchObject({ status: 401, body: { error: { code: "unauthenticated" } } });
    expect(refused.headers.get("www-authenticate")).toBe("Bearer");
  }
});

test("a token without the scope is refused, and told which one is missing", async () => {
  const token = await bench.token("live", ["orders:write", "flows:read"]);
  expect(await bench.call(echo, { token, body: { text: "" } })).toMatchObject({
    status: 403,
    body: { error: { code: "forbidden", params: { scope: "orders:read" } } },
  });
});

test("a request that names the other environment is refused", async () => {
  const token = await bench.token("live");
  const headers = { "x-orderloom-environment": "sandbox" };
  expect(await bench.call(echo, { token, headers, body: { text: "" } })).toMatchObject({ status: 403 });
  expect(
    await bench.call(echo, { token, headers: { "x-orderloom-environment": "moon" }, body: { text: "" } }),
  ).toMatchObject({
    status: 400,
  });
});

test("what does not fit is refused with the places that are wrong, in the language asked for", async () => {
  const token = await bench.token("live");
  const wrong = await bench.call(echo, { token, body: { text: 1 }, headers: { "accept-language": "en" } });
  expect(wrong).toMatchObject({ status: 400, body: { error: { code: "invalid_input", paths: ["text"] } } });
  expect(JSON.stringify(wrong.body)).toContain("not valid");
  expect(await bench.call(echo, { token, body: "{" })).toMatchObject({
    status: 400,
    body: { error: { code: "not_json" } },
  });
  expect(await bench.call(echo, { token, query: "?wrong=1", body: { text: "" } })).toMatchObject({ status: 400 });
});

test("a body is read no further than its limit", async () => {
  const token = await bench.token("live");
  const large = JSON.stringify({ text: "x".repeat(9 * 1024 * 1024) });
  expect(await bench.call(echo, { token, body: large })).toMatchObject({
    status: 413,
    body: { error: { code: "too_large" } },
  });
});

test("what is our own fault leaves only an incident id", async () => {
  const broken = defineRoute({
    scope: "orders:read",
    summary: "Fails.",
    answers: {},
    handle: async () => {
      throw new TypeError("secret inside");
    },
  });
  const { status, body } = await bench.call(broken, { token: await bench.token("live") });
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain("secret inside");
  expect(body).toMatchObject({ error: { code: "internal", incident: expect.any(String) } });
});
