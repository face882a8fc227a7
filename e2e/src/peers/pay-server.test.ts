import { payHeaders } from "@orderloom/nodes/connector/pay-refund/pay-headers";
import { createPayPerformer } from "@orderloom/nodes/connector/pay-refund/perform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PayServer, startPayServer } from "./pay-server.ts";

const IDENTITY = { merchantId: "M-1", secret: "shared" };
const CONTENT = {
  refundNo: "R1",
  orderNo: "O1",
  externalOrderNo: "1001",
  amount: 10_000,
  currency: "CNY",
  reasonCode: null,
};

let server: PayServer;
beforeAll(async () => {
  server = await startPayServer(IDENTITY);
});
afterAll(() => server.close());

const perform = (key: string, content: object = CONTENT, secret = IDENTITY.secret) =>
  createPayPerformer().perform({
    content: { ...CONTENT, ...content },
    key,
    hop: 1,
    connection: {
      id: "c",
      type: "pay",
      settings: { baseUrl: server.url, merchantId: "M-1", allowPrivateNetwork: true },
      secret,
    },
    timeoutMs: 300,
    at: Date.now(),
    signal: new AbortController().signal,
  });

const paidUnder = async (key: string) => (await server.payouts()).filter((payout) => payout.key === key);

test("the product's requests are paid, and a key is paid once", async () => {
  const first = await perform("a");
  expect(first).toMatchObject({ type: "ok" });
  expect(await perform("a")).toEqual(first);
  expect(await paidUnder("a")).toHaveLength(1);
});

test("another refund under a known key is a conflict and is not paid", async () => {
  await perform("b");
  expect(await perform("b", { amount: 5 })).toMatchObject({ type: "failed", params: { status: 409 } });
  expect(await paidUnder("b")).toMatchObject([{ amount: 10_000 }]);
});

test.each([
  ["a 504 after the payment", { type: "gateway_timeout" } as const],
  ["a cut connection", { type: "cut" } as const],
  ["an answer that comes too late", { type: "slow", ms: 1_000 } as const],
])("%s is unknown, and the next attempt finds the payment", async (name, behaviour) => {
  server.tell(behaviour);
  expect(await perform(name)).toMatchObject({ type: "unknown" });
  expect(await perform(name)).toMatchObject({ type: "ok" });
  expect(await paidUnder(name)).toHaveLength(1);
});

test("what it refuses, or does while it is down, is not in its books", async () => {
  server.tell({ type: "refuse", code: "balance_short" }, { type: "down" });
  expect(await perform("c")).toMatchObject({ type: "failed", params: { reason: "balance_short" } });
  expect(await perform("c")).toMatchObject({ type: "unknown" });
  expect(await paidUnder("c")).toEqual([]);
});

test("who is not the merchant, comes late or comes again is turned away", async () => {
  const turned = (await perform("d", {}, "guessed")).type;
  expect(turned).toBe("retry");
  const send = (timeSeconds: number, nonce: string, merchantId = "M-1") => {
    const body = JSON.stringify(CONTENT);
    const request = { merchantId, key: "d", hop: 1, path: "/refunds", body };
    const headers = payHeaders(request, IDENTITY.secret, { timeSeconds, nonce });
    return fetch(`${server.url}/refunds`, { method: "POST", headers, body });
  };
  const now = Math.floor(Date.now() / 1_000);
  expect((await send(now - 301, "n1")).status).toBe(401);
  expect((await send(now, "n2", "M-2")).status).toBe(401);
  expect((await send(now, "n3")).status).toBe(201);
  expect((await send(now, "n3")).status).toBe(401);
  expect(server.turnedAway).toEqual(["signature", "time", "merchant", "nonce"]);
  expect(await perform("e", { amount: -5 })).toMatchObject({ type: "retry" });
});
