import { createHmac } from "node:crypto";
import { once } from "node:events";
import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { HOOK_SECRET } from "../crash/prepare-crash.ts";
import { shopifyOrder } from "../product/shopify-order.ts";
import { type Answer, answerReader } from "./answer-reader.ts";

export type Flood = {
  readonly sent: number;
  /** Numbers of the orders for which a 2xx came back. */
  readonly taken: readonly string[];
  /** Told to come again later, with the time to wait. */
  readonly refused: number;
  /** Answered in any other way than these two. */
  readonly strange: number;
  /** Not answered at all when the time was over. */
  readonly unanswered: number;
};

export type FloodOptions = {
  /** Hook addresses of one connection. */
  readonly urls: readonly string[];
  readonly perSecond: number;
  readonly ms: number;
  /** Number of the first order; every message is about another one. */
  readonly firstOrder: number;
};

/** Of all addresses; messages go down each one after the other without waiting for answers. */
const SOCKETS = 64;
const TICK_MS = 10;
/** As long as an order with many lines. */
const PADDING = "x".repeat(16 * 1_024);
/** For those on their way when the flood ends. */
const PATIENCE_MS = 60_000;

/**
 * Sends new unpaid orders at a pace of its own, whatever comes back, as somebody would who does not care for us. HTTP
 * is written by hand: a client that waits for answers would slow down with the product, and take its cores.
 */
export async function sendFlood({ urls, perSecond, ms, firstOrder }: FloodOptions): Promise<Flood> {
  const lines = await Promise.all(
    Array.from({ length: SOCKETS }, (_, index) => openLine(urls[index % urls.length] ?? "")),
  );
  const startedAt = performance.now();
  let sent = 0;
  for (let elapsed = 0; elapsed < ms; elapsed = performance.now() - startedAt) {
    for (const due = Math.floor((elapsed * perSecond) / 1_000); sent < due; sent += 1) {
      lines[sent % lines.length]?.send(firstOrder + sent);
    }
    await sleep(TICK_MS);
  }
  const until = performance.now() + PATIENCE_MS;
  while (lines.some((line) => line.open() > 0) && performance.now() < until) await sleep(TICK_MS);
  for (const line of lines) line.close();
  const answers = lines.flatMap((line) => line.answers);
  const taken = answers.filter(({ status }) => status >= 200 && status < 300).map(({ order }) => String(order));
  const refused = answers.filter(({ status, retryAfter }) => status === 429 && retryAfter).length;
  return {
    sent,
    taken,
    refused,
    strange: answers.length - taken.length - refused,
    unanswered: sent - answers.length,
  };
}

type Answered = Answer & { readonly order: number };

async function openLine(url: string) {
  const { hostname, port, pathname } = new URL(url);
  const socket = new Socket().connect(Number(port), hostname);
  socket.setNoDelay(true).on("error", () => {});
  await once(socket, "connect");
  const waiting: number[] = [];
  const answers: Answered[] = [];
  socket.on(
    "data",
    answerReader((answer) => {
      const order = waiting.shift();
      if (order !== undefined) answers.push({ ...answer, order });
    }),
  );
  return {
    answers,
    open: () => (socket.destroyed ? 0 : waiting.length),
    send: (order: number) => {
      if (socket.destroyed) return;
      waiting.push(order);
      socket.write(requestOf(order, pathname));
    },
    close: () => socket.destroy(),
  };
}

function requestOf(order: number, path: string): string {
  const paid = shopifyOrder({ id: order, total: "12.00" });
  const body = paid.replace('"financial_status":"paid"', `"financial_status":"pending","note":"${PADDING}"`);
  const lines = [
    `POST ${path} HTTP/1.1`,
    "host: 127.0.0.1",
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    "x-shopify-topic: orders/create",
    `x-shopify-webhook-id: flood-${order}`,
    `x-shopify-hmac-sha256: ${createHmac("sha256", HOOK_SECRET).update(body).digest("base64")}`,
  ];
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}
