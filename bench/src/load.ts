import { randomUUID } from "node:crypto";
import { Pool } from "undici";
import { z } from "zod";
import { benchOrder, signedHook } from "./prepare.ts";

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

/** Messages answered per second, refusals, and for open load when each serial was meant to be sent (epoch ms). */
export type LoadReport = {
  readonly perSecond: number;
  readonly refused: number;
  readonly sentAt: readonly (readonly [orderId: string, at: number])[];
};

const Answer = z.object({ orderId: z.string().optional() });

const task = Task.parse(JSON.parse(process.argv[2] ?? "null"));
const report = task.type === "closed" ? await closedLoad(task) : await openLoad(task);
process.stdout.write(JSON.stringify(report));
process.exit(0);

async function closedLoad(closed: Extract<LoadTask, { type: "closed" }>): Promise<LoadReport> {
  const pool = new Pool(closed.url, { connections: closed.clients });
  const state = { serial: closed.firstSerial, answered: 0, refused: 0 };
  const startedAt = performance.now();
  const until = startedAt + closed.seconds * 1_000;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const size = closed.bulk?.size ?? 1;
      const first = state.serial;
      state.serial += size;
      const ok = await send(pool, requestOf(closed, { first, size }));
      state.answered += ok === null ? 0 : size;
      state.refused += ok === null ? size : 0;
    }
  };
  await Promise.all(Array.from({ length: closed.clients }, client));
  const perSecond = state.answered / ((performance.now() - startedAt) / 1_000);
  return { perSecond, refused: state.refused, sentAt: [] };
}

async function openLoad(open: Extract<LoadTask, { type: "open" }>): Promise<LoadReport> {
  const pool = new Pool(open.url, { connections: 128 });
  const total = Math.round(open.ratePerSecond * open.seconds);
  const startedAt = performance.now();
  const epoch = Date.now() - startedAt;
  const sentAt: (readonly [string, number])[] = [];
  let refused = 0;
  const pending: Promise<void>[] = [];
  for (let index = 0; index < total; index += 1) {
    const due = startedAt + (index * 1_000) / open.ratePerSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    pending.push(
      send(pool, requestOf({ ...open, bulk: null }, { first: open.firstSerial + index, size: 1 })).then((orderId) => {
        if (orderId === null) refused += 1;
        else sentAt.push([orderId, epoch + due]);
      }),
    );
  }
  await Promise.all(pending);
  return { perSecond: total / ((performance.now() - startedAt) / 1_000), refused, sentAt };
}

type Request = { readonly path: string; readonly headers: Record<string, string>; readonly body: string };

function requestOf(
  to: Pick<Extract<LoadTask, { type: "closed" }>, "target" | "bulk">,
  { first, size }: { first: number; size: number },
): Request {
  if (to.bulk === null) {
    const { body, signature } = signedHook(first);
    return {
      path: to.target,
      body,
      headers: {
        "content-type": "application/json",
        "x-shopify-topic": "orders/paid",
        "x-shopify-webhook-id": randomUUID(),
        "x-shopify-hmac-sha256": signature,
      },
    };
  }
  const { shopId, token } = to.bulk;
  const orders = Array.from({ length: size }, (_, index) => ({ shopId, order: benchOrder(`B${first + index}`) }));
  return {
    path: to.target,
    body: JSON.stringify(orders),
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
  };
}

/** The order's id of an accepted message (empty for many), null when it was refused. */
async function send(pool: Pool, { path, headers, body }: Request): Promise<string | null> {
  const response = await pool.request({ path, method: "POST", headers, body });
  const text = await response.body.text();
  if (response.statusCode !== 202) return null;
  return Answer.parse(JSON.parse(text)).orderId ?? "";
}
