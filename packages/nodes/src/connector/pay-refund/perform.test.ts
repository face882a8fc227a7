import { createHash, createHmac } from "node:crypto";
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PerformCall } from "../../performer.ts";
import { type HttpWitness, startHttpWitness } from "../../testing/http-witness.ts";
import { createPayPerformer } from "./perform.ts";

const CONTENT = {
  refundNo: "SHF1-R1",
  orderNo: "SHF1",
  externalOrderNo: "1001",
  amount: 10_000,
  currency: "CNY",
  reasonCode: null,
};
const SECRET = "pay-secret";
const PAID = { status: "paid", paymentNo: "P-1", amount: 10_000, currency: "CNY" };

let witness: HttpWitness;
beforeAll(async () => {
  witness = await startHttpWitness();
});
beforeEach(() => {
  witness.seen.length = 0;
});
afterAll(() => witness[Symbol.asyncDispose]());

const perform = (changes: { settings?: object; secret?: string | null; timeoutMs?: number; at?: number } = {}) => {
  const settings = { baseUrl: `${witness.url}/v1`, merchantId: "M-1", allowPrivateNetwork: true, ...changes.settings };
  const call: PerformCall = {
    content: CONTENT,
    key: "refund:1",
    connection: { id: "c", type: "pay", settings, secret: changes.secret === undefined ? SECRET : changes.secret },
    timeoutMs: changes.timeoutMs ?? 2_000,
    at: changes.at ?? Date.now(),
    hop: 3,
    signal: new AbortController().signal,
  };
  return createPayPerformer().perform(call);
};

const answerWith = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  witness.answer = (_request, response: ServerResponse) => {
    response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body));
  };
};

test("sends the refund signed, under its key, with a nonce of the attempt's own", async () => {
  answerWith(201, PAID);
  expect(await perform()).toEqual({ type: "ok", result: { paymentNo: "P-1" } });
  await perform();
  const [first, second] = witness.seen;
  expect(first).toMatchObject({ method: "POST", url: "/v1/refunds" });
  expect(JSON.parse(first?.body ?? "")).toEqual(CONTENT);
  expect(first?.headers).toMatchObject({
    "idempotency-key": "refund:1",
    "pay-merchant": "M-1",
    "x-orderloom-hop": "3",
  });
  const { "pay-timestamp": time, "pay-nonce": nonce, "pay-signature": signature } = first?.headers ?? {};
  const hash = createHash("sha256")
    .update(first?.body ?? "")
    .digest("hex");
  const signed = ["POST", "/v1/refunds", time, nonce, "M-1", "refund:1", hash].join("\n");
  expect(signature).toBe(createHmac("sha256", SECRET).update(signed).digest("hex"));
  expect(Math.abs(Number(time) - Date.now() / 1_000)).toBeLessThan(5);
  expect(second?.headers["pay-nonce"]).not.toBe(nonce);
  expect(JSON.stringify(first?.headers)).not.toContain(SECRET);
});

test("signs with the time it is given: a runner's own clock may be wrong", async () => {
  answerWith(201, PAID);
  const at = Date.now() - 3_600_000;
  await perform({ at });
  expect(witness.seen[0]?.headers["pay-timestamp"]).toBe(String(Math.floor(at / 1_000)));
});

test.each([
  { name: "a refusal with its code", status: 422, body: { code: "balance_short" }, expected: { type: "failed" } },
  { name: "a wrong signature", status: 401, body: {}, expected: { type: "retry", code: "http_status" } },
  { name: "an address that is none", status: 404, body: "", expected: { type: "retry", code: "http_status" } },
  { name: "a redirect", status: 302, body: "", expected: { type: "retry", code: "http_status" } },
  { name: "a gateway that gave up", status: 504, body: "", expected: { type: "unknown", code: "http_status" } },
  { name: "a server that fell over", status: 500, body: "", expected: { type: "unknown", code: "http_status" } },
  { name: "an answer nobody can read", status: 200, body: "<html>", expected: { type: "unknown" } },
  { name: "another amount", status: 200, body: { ...PAID, amount: 9_999 }, expected: { type: "unknown" } },
  { name: "another currency", status: 200, body: { ...PAID, currency: "USD" }, expected: { type: "unknown" } },
])("$name", async ({ status, body, expected }) => {
  answerWith(status, body);
  expect(await perform()).toMatchObject(expected);
});

test("a refusal keeps its code, and in words none of them", async () => {
  answerWith(422, { code: "balance_short" });
  expect(await perform()).toMatchObject({ params: { status: 422, reason: "balance_short" } });
  answerWith(409, { code: "No, 张三!" });
  expect(await perform()).toEqual({ type: "failed", code: "call_refused", params: { status: 409 } });
});

test("too many requests wait as long as they are told", async () => {
  answerWith(429, "", { "retry-after": "7" });
  expect(await perform()).toMatchObject({ type: "retry", afterMs: 7_000 });
});

test("no answer in time is unknown, for it may have been paid", async () => {
  witness.answer = () => {};
  expect(await perform({ timeoutMs: 200 })).toMatchObject({ type: "unknown" });
});

test("nothing sent is simply tried again", async () => {
  const closed = await startHttpWitness();
  await closed[Symbol.asyncDispose]();
  expect(await perform({ settings: { baseUrl: closed.url } })).toMatchObject({ type: "retry", code: "call_failed" });
  expect(await perform({ secret: null })).toMatchObject({ type: "retry", code: "connection_secret_missing" });
  expect(await perform({ settings: { allowPrivateNetwork: false } })).toMatchObject({ type: "retry" });
  expect(witness.seen).toEqual([]);
});
