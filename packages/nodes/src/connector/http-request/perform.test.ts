import { createServer } from "node:net";
import { LIMITS } from "@orderloom/schema/limits";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PerformCall } from "../../performer.ts";
import { type HttpWitness, startHttpWitness } from "../../testing/http-witness.ts";
import { listen } from "../../testing/listen.ts";
import { HttpContent } from "./http-content.ts";
import { createHttpPerformer } from "./perform.ts";

let witness: HttpWitness;
beforeEach(async () => {
  witness = await startHttpWitness();
});
afterEach(() => witness[Symbol.asyncDispose]());

const { perform } = createHttpPerformer();

const contentWith = (changes: object = {}) =>
  HttpContent.parse({
    method: "POST",
    path: "/orders",
    query: {},
    body: { no: "单-1" },
    successStatuses: [],
    extract: {},
    repeatable: false,
    ...changes,
  });

type Changes = { content?: object; settings?: object; secret?: string | null } & Partial<PerformCall>;
const callWith = ({ content, settings, secret = null, ...rest }: Changes = {}): PerformCall => ({
  content: contentWith(content),
  key: "run-1/node-2:1",
  connection: {
    id: "c",
    type: "http",
    settings: { baseUrl: `${witness.url}/api/`, allowPrivateNetwork: true, ...settings },
    secret,
  },
  timeoutMs: 5_000,
  at: Date.now(),
  hop: 3,
  signal: new AbortController().signal,
  ...rest,
});

test("sends what was fixed, with the key of the call", async () => {
  witness.answer = (_request, response) =>
    response.writeHead(201).end('{"data":{"id":90071992547409931,"list":[{"no":"A"}]}}');
  const extract = { id: "data.id", no: "data.list.0.no", gone: "data.x.y" };
  const result = await perform(callWith({ content: { query: { q: "a&b=1" }, extract } }));
  expect(result).toEqual({
    type: "ok",
    result: { status: 201, extracted: { id: "90071992547409931", no: "A", gone: null } },
  });
  expect(witness.seen).toMatchObject([
    {
      method: "POST",
      url: "/api/orders?q=a%26b%3D1",
      body: '{"no":"单-1"}',
      headers: {
        "idempotency-key": "run-1/node-2:1",
        "x-orderloom-hop": "3",
        "content-type": "application/json; charset=utf-8",
        host: `127.0.0.1:${witness.port}`,
      },
    },
  ]);
});

test("a call without a body sends none", async () => {
  await perform(callWith({ content: { method: "GET", body: null } }));
  expect(witness.seen[0]).toMatchObject({ method: "GET", body: "" });
  expect(witness.seen[0]?.headers["content-type"]).toBeUndefined();
});

describe("credentials", () => {
  test.each([
    [{ auth: "bearer" }, "s3cret", { authorization: "Bearer s3cret" }],
    [{ auth: "basic", username: "店长" }, "p", { authorization: `Basic ${Buffer.from("店长:p").toString("base64")}` }],
    [{ auth: "header", headerName: "X-Api-Key" }, "s3cret", { "x-api-key": "s3cret" }],
  ])("%j", async (settings, secret, headers) => {
    expect(await perform(callWith({ settings, secret }))).toMatchObject({ type: "ok" });
    expect(witness.seen[0]?.headers).toMatchObject(headers);
  });

  test.each([null, "", "a\r\nx-admin: 1", "钥匙"])(
    "a secret that cannot be sent (%j) makes no call",
    async (secret) => {
      const result = await perform(callWith({ settings: { auth: "bearer" }, secret }));
      expect(result).toEqual({ type: "failed", code: "connection_secret_missing", params: {} });
      expect(witness.connections).toBe(0);
    },
  );

  test("they stay with their host: a redirect is an answer", async () => {
    const other = await startHttpWitness();
    witness.answer = (_request, response) => response.writeHead(307, { location: `${other.url}/steal` }).end();
    const result = await perform(callWith({ settings: { auth: "bearer" }, secret: "s3cret" }));
    expect(result).toEqual({ type: "failed", code: "http_status", params: { status: 307 } });
    expect(other.connections).toBe(0);
    await other[Symbol.asyncDispose]();
  });
});

describe("answers", () => {
  test.each([
    [200, {}, { type: "ok" }],
    [204, {}, { type: "ok" }],
    [409, { successStatuses: [200, 409] }, { type: "ok", result: { status: 409 } }],
    [200, { successStatuses: [201] }, { type: "failed", code: "http_status" }],
    [400, {}, { type: "failed", code: "http_status", params: { status: 400 } }],
    [401, {}, { type: "failed", params: { status: 401 } }],
    [404, {}, { type: "failed" }],
    [301, {}, { type: "failed" }],
    [408, {}, { type: "retry", code: "http_status" }],
    [429, {}, { type: "retry", code: "http_status" }],
    [500, {}, { type: "retry", params: { status: 500 } }],
    [503, {}, { type: "retry" }],
  ])("%i with %j", async (status, content, expected) => {
    witness.answer = (_request, response) => response.writeHead(status).end();
    expect(await perform(callWith({ content }))).toMatchObject(expected);
  });

  test.each([
    ["2", 2_000],
    ["999999", LIMITS.retryAfterCapMs],
    ["Wed, 21 Oct 2015 07:28:00 GMT", 0],
  ])("Retry-After %s waits", async (header, afterMs) => {
    witness.answer = (_request, response) => response.writeHead(429, { "retry-after": header }).end();
    expect(await perform(callWith())).toMatchObject({ type: "retry", afterMs });
  });

  test("a Retry-After that cannot be read leaves the gaps to the runner", async () => {
    witness.answer = (_request, response) => response.writeHead(503, { "retry-after": "soon" }).end();
    expect(await perform(callWith())).toEqual({ type: "retry", code: "http_status", params: { status: 503 } });
  });

  test("what is to be taken from it must be JSON", async () => {
    witness.answer = (_request, response) => response.end("<html>");
    expect(await perform(callWith({ content: { extract: { id: "id" } } }))).toMatchObject({
      type: "failed",
      code: "not_json",
    });
    expect(await perform(callWith())).toMatchObject({ type: "ok" });
  });

  test("an answer may be five mebibytes, not a byte more", async () => {
    witness.answer = (_request, response) => response.end(Buffer.alloc(LIMITS.httpResponseBytes, " "));
    expect(await perform(callWith())).toMatchObject({ type: "ok" });
    witness.answer = (_request, response) => response.end(Buffer.alloc(LIMITS.httpResponseBytes + 1, " "));
    expect(await perform(callWith())).toMatchObject({ type: "failed", code: "output_too_large" });
  });

  test("what is kept of it must fit an output", async () => {
    const text = "x".repeat(LIMITS.stepOutputBytes);
    witness.answer = (_request, response) => response.end(JSON.stringify({ text }));
    expect(await perform(callWith({ content: { extract: { text: "text" } } }))).toEqual({
      type: "failed",
      code: "output_too_large",
      params: { limit: LIMITS.stepOutputBytes },
    });
  });
});

describe("no answer", () => {
  const silent = () => {
    witness.answer = () => {};
  };
  const hangUp = () => {
    witness.answer = (request) => request.socket.destroy();
  };

  test.each([
    ["silence", silent, { repeatable: false }, { type: "unknown", code: "call_unknown" }],
    ["silence", silent, { repeatable: true }, { type: "retry", code: "call_timeout" }],
    ["a hang-up", hangUp, { repeatable: false }, { type: "unknown", code: "call_unknown" }],
    ["a hang-up", hangUp, { repeatable: true }, { type: "retry", code: "call_failed" }],
  ])("%s after sending", async (_name, arrange, ...[content, expected]) => {
    arrange();
    expect(await perform(callWith({ content, timeoutMs: 300 }))).toMatchObject(expected);
    expect(witness.seen).toHaveLength(1);
  });

  test("an answer that breaks off is none", async () => {
    witness.answer = (request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("{");
      setTimeout(() => request.socket.destroy(), 50);
    };
    expect(await perform(callWith())).toMatchObject({ type: "unknown" });
  });

  test("an answer that drips is cut at the time the call has, however alive it seems", async () => {
    witness.answer = (request, response) => {
      response.writeHead(200).write("{");
      const drip = setInterval(() => response.write(" "), 30);
      request.socket.on("close", () => clearInterval(drip));
    };
    const before = performance.now();
    const result = await perform(callWith({ content: { repeatable: true }, timeoutMs: 300 }));
    expect(result).toMatchObject({ type: "retry", code: "call_timeout" });
    expect(performance.now() - before).toBeLessThan(1_500);
  });

  test("an answer that never ends is cut at five mebibytes, and so is the connection", async () => {
    let closed = false;
    witness.answer = (request, response) => {
      request.socket.on("close", () => {
        closed = true;
      });
      const pour = () => {
        while (!closed && response.write(Buffer.alloc(64 * 1024, " ")));
      };
      response.on("drain", pour);
      pour();
    };
    expect(await perform(callWith())).toMatchObject({ type: "failed", code: "output_too_large" });
    await expect.poll(() => closed).toBe(true);
  });

  test("nobody listening is tried again, whatever the method", async () => {
    const port = await freePort();
    const settings = { baseUrl: `http://127.0.0.1:${port}` };
    expect(await perform(callWith({ settings }))).toEqual({
      type: "retry",
      code: "call_failed",
      params: { reason: "ECONNREFUSED" },
    });
  });

  test("an unknown name is tried again", async () => {
    const settings = { baseUrl: "http://nowhere.invalid" };
    const resolve = () => Promise.reject(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }));
    const result = await createHttpPerformer(resolve).perform(callWith({ settings }));
    expect(result).toEqual({ type: "retry", code: "call_failed", params: { reason: "ENOTFOUND" } });
  });

  test("a runner that stops ends the attempt at once", async () => {
    silent();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const before = performance.now();
    expect(await perform(callWith({ signal: controller.signal }))).toMatchObject({ type: "unknown" });
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

test("no connection, or one of another kind, makes no call", async () => {
  expect(await perform(callWith({ connection: null }))).toMatchObject({ type: "failed", code: "connection_unknown" });
  const connection = { id: "c", type: "mail", settings: {}, secret: null };
  expect(await perform(callWith({ connection }))).toMatchObject({ type: "failed", code: "connection_unknown" });
});

test("results never hold the secret, the address or what the other side wrote", async () => {
  witness.answer = (_request, response) => response.writeHead(400).end("canary-body");
  const result = await perform(callWith({ settings: { auth: "bearer" }, secret: "canary-secret" }));
  expect(JSON.stringify(result)).not.toMatch(/canary|127\.0\.0\.1/);
});

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
