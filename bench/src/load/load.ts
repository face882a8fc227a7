import { randomUUID } from "node:crypto";
import { z } from "zod";
import { benchOrder, signedHook } from "../world/orders.ts";
import { createRawClient, type RawClient } from "./raw-client.ts";

/**
 * The load generator, a process of its own so that it does not share the event loop of what it measures. Reads its
 * task from the command line as JSON and prints what it saw as JSON.
 */
const Task = z.discriminatedUnion("type", [
  /** As many requests as `clients` can keep under way for `seconds`. */
  z.object({
    type: z.literal("closed"),
    url: z.string(),
    target: z.string(),
    clients: z.number(),
    seconds: z.number(),
    firstSerial: z.number(),
    bulk: z.object({ token: z.string(), shopId: z.string(), size: z.number() }).nullable(),
  }),
  /** `ratePerSecond` requests at fixed times, whether or not earlier ones were answered. */
  z.object({
    type: z.literal("open"),
    url: z.string(),
    target: z.string(),
    ratePerSecond: z.number(),
    seconds: z.number(),
    firstSerial: z.number(),
  }),
]);
export type LoadTask = z.infer<typeof Task>;

/** Messages answered per second, refusals, and for open load when each was due and when it was answered (epoch ms). */
export type LoadReport = {
  readonly perSecond: number;
  readonly refused: number;
  readonly sentAt: readonly (readonly [orderId: string, dueAt: number, answeredAt: number])[];
};

const Accepted = z.object({ orderId: z.string() });

/** A runner just started is not what it will be a moment later: its code is still being compiled. */
const WARM_UP_SECONDS = 5;
/** Requests made before the clock runs, so that making them does not share the processors with the runner. */
const MADE_AHEAD = 40_000;
/** Connections of an open load: enough that none has to wait for another's answer while the product keeps up. */
const OPEN_CLIENTS = 256;

const task = Task.parse(JSON.parse(process.argv[2] ?? "null"));
const report = task.type === "closed" ? await closedLoad(task) : await openLoad(task);
process.stdout.write(JSON.stringify(report), () => process.exit(0));

async function closedLoad(closed: Extract<LoadTask, { type: "closed" }>): Promise<LoadReport> {
  const client = createRawClient(closed.url, closed.clients);
  const size = closed.bulk?.size ?? 1;
  const requests = requestsOf(closed, { count: Math.ceil(MADE_AHEAD / size), size });
  await keepSending(client, requests, { clients: closed.clients, seconds: WARM_UP_SECONDS });
  const seen = await keepSending(client, requests, closed);
  client.close();
  return { perSecond: (seen.answered * size) / seen.seconds, refused: seen.refused * size, sentAt: [] };
}

type Seen = { answered: number; refused: number; seconds: number };

async function keepSending(
  client: RawClient,
  requests: Iterator<Buffer>,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<Seen> {
  const seen: Seen = { answered: 0, refused: 0, seconds: 0 };
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  const sender = async (): Promise<void> => {
    while (performance.now() < until) {
      const { status } = await client.send(requests.next().value);
      if (status === 202) seen.answered += 1;
      else seen.refused += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, sender));
  seen.seconds = (performance.now() - startedAt) / 1_000;
  return seen;
}

/** `count` requests made at once, further ones as they are asked for. */
function requestsOf(
  closed: Extract<LoadTask, { type: "closed" }>,
  { count, size }: { readonly count: number; readonly size: number },
): Iterator<Buffer> {
  const make = (index: number): Buffer => requestOf(closed, { first: closed.firstSerial + index * size, size });
  const ahead = Array.from({ length: count }, (_, index) => make(index));
  let next = 0;
  return {
    next: () => {
      const value = ahead[next] ?? make(next);
      next += 1;
      return { done: false, value };
    },
  };
}

async function openLoad(open: Extract<LoadTask, { type: "open" }>): Promise<LoadReport> {
  const client = createRawClient(open.url, OPEN_CLIENTS);
  const total = Math.round(open.ratePerSecond * open.seconds);
  const to = { target: open.target, bulk: null };
  const requests = Array.from({ length: total }, (_, index) =>
    requestOf(to, { first: open.firstSerial + index, size: 1 }),
  );
  const startedAt = performance.now();
  const epoch = Date.now() - startedAt;
  const sentAt: (readonly [string, number, number])[] = [];
  let refused = 0;
  const pending: Promise<void>[] = [];
  for (const [index, request] of requests.entries()) {
    const due = startedAt + (index * 1_000) / open.ratePerSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const sent = client.send(request).then(({ status, body }) => {
      const answeredAt = epoch + performance.now();
      if (status === 202) sentAt.push([Accepted.parse(JSON.parse(body)).orderId, epoch + due, answeredAt]);
      else refused += 1;
    });
    pending.push(sent);
  }
  await Promise.all(pending);
  client.close();
  return { perSecond: total / ((performance.now() - startedAt) / 1_000), refused, sentAt };
}

function requestOf(
  to: Pick<Extract<LoadTask, { type: "closed" }>, "target" | "bulk">,
  { first, size }: { first: number; size: number },
): Buffer {
  if (to.bulk === null) {
    const { body, signature } = signedHook(first);
    return requestBytes(to.target, body, {
      "x-shopify-topic": "orders/paid",
      "x-shopify-webhook-id": randomUUID(),
      "x-shopify-hmac-sha256": signature,
    });
  }
  const { shopId, token } = to.bulk;
  const orders = Array.from({ length: size }, (_, index) => ({ shopId, order: benchOrder(`B${first + index}`) }));
  return requestBytes(to.target, JSON.stringify(orders), { authorization: `Bearer ${token}` });
}

function requestBytes(path: string, body: string, headers: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries({
    host: "127.0.0.1",
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}
