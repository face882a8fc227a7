import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { checkPayRequest, type PayIdentity } from "./check-pay-request.ts";

/** A payout as the pay system's own books have it. `amount` is minor units. */
const Payout = z.strictObject({
  paymentNo: z.string(),
  key: z.string(),
  refundNo: z.string(),
  orderNo: z.string(),
  amount: z.int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Payout = z.infer<typeof Payout>;

const PayRequest = z.strictObject({
  ...Payout.omit({ paymentNo: true, key: true }).shape,
  externalOrderNo: z.string(),
  reasonCode: z.string().nullable(),
});

/**
 * How the next request is treated once it is known to be genuine. `gateway_timeout`: it is paid, and a 504 is
 * answered. `cut`: it is paid, and the connection is cut. `slow`: it is paid, and answered late. `refuse`: it is not
 * paid, by a clear answer; a repeat of a payment made before is refused too, as by a peer that forgot its keys. `down`: it is not paid, and a 503 is answered.
 */
export type PayBehaviour =
  | { readonly type: "pay" | "gateway_timeout" | "cut" | "down" }
  | { readonly type: "slow"; readonly ms: number }
  | { readonly type: "refuse"; readonly code: string };

export type PayServer = {
  readonly url: string;
  /** What the next requests meet, one after the other; then `otherwise` again. */
  readonly tell: (...next: readonly PayBehaviour[]) => void;
  readonly otherwise: (behaviour: PayBehaviour) => void;
  /** From now on one genuine request in `every` meets the next of these, in turn. */
  readonly sicken: (every: number, behaviours: readonly PayBehaviour[]) => void;
  /** The books: read from their file, to which lines are only ever added. */
  readonly payouts: () => Promise<readonly Payout[]>;
  /** Genuine requests so far, repeats included. */
  readonly requests: () => number;
  /** Requests turned away at the door, by reason. */
  readonly turnedAway: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * A pay system on loopback, as a process would meet it over HTTP. It pays each key once and answers a repeat of it
 * with the first payment; another body under a known key is a conflict. It trusts nobody: signature, time, nonce and
 * merchant are checked before anything else.
 */
export async function startPayServer(identity: PayIdentity): Promise<PayServer> {
  const folder = await mkdtemp(join(tmpdir(), "orderloom-pay-"));
  const state: State = {
    identity,
    books: join(folder, "payouts.jsonl"),
    paid: new Map(),
    nonces: new Set(),
    next: [],
    usual: { type: "pay" },
    sick: null,
    requests: 0,
    turnedAway: [],
  };
  const server = createServer((request, response) => {
    answer(state, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the pay server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    tell: (...next) => state.next.push(...next),
    otherwise: (behaviour) => {
      state.usual = behaviour;
    },
    sicken: (every, behaviours) => {
      state.sick = { every, behaviours };
    },
    payouts: () => readBooks(state.books),
    requests: () => state.requests,
    turnedAway: state.turnedAway,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type State = {
  readonly identity: PayIdentity;
  readonly books: string;
  /** A payment under way is known too: a repeat that comes meanwhile waits for it. */
  readonly paid: Map<string, { readonly body: string; readonly payout: Promise<Payout> }>;
  readonly nonces: Set<string>;
  readonly next: PayBehaviour[];
  usual: PayBehaviour;
  sick: { readonly every: number; readonly behaviours: readonly PayBehaviour[] } | null;
  requests: number;
  readonly turnedAway: string[];
};

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  const checked = checkPayRequest({ request, body, nonces: state.nonces }, state.identity);
  const read = checked.ok ? PayRequest.safeParse(JSON.parse(body)) : null;
  if (!checked.ok || !read?.success) {
    const reason = checked.ok ? "body" : checked.reason;
    state.turnedAway.push(reason);
    return reply(response, checked.ok ? 400 : 401, { code: reason });
  }
  state.requests += 1;
  const behaviour = state.next.shift() ?? sickness(state) ?? state.usual;
  if (behaviour.type === "down") return reply(response, 503, { code: "down" });
  if (behaviour.type === "refuse") return reply(response, 422, { code: behaviour.code });
  const known = state.paid.get(checked.key);
  if (known && known.body !== body) return reply(response, 409, { code: "key_used_for_another_refund" });
  const payout = await (known?.payout ?? pay(state, { key: checked.key, body, asked: read.data }));
  if (behaviour.type === "gateway_timeout") return reply(response, 504, { code: "gateway_timeout" });
  if (behaviour.type === "cut") return void response.destroy();
  if (behaviour.type === "slow") await sleep(behaviour.ms);
  const { paymentNo, amount, currency } = payout;
  reply(response, known ? 200 : 201, { status: "paid", paymentNo, amount, currency });
}

function sickness({ sick, requests }: State): PayBehaviour | undefined {
  if (sick === null || requests % sick.every !== 0) return undefined;
  return sick.behaviours[(requests / sick.every) % sick.behaviours.length];
}

type ToPay = { readonly key: string; readonly body: string; readonly asked: z.infer<typeof PayRequest> };

function pay(state: State, { key, body, asked }: ToPay): Promise<Payout> {
  const { refundNo, orderNo, amount, currency } = asked;
  const payout: Payout = { paymentNo: `P${state.paid.size + 1}`, key, refundNo, orderNo, amount, currency };
  const written = appendFile(state.books, `${JSON.stringify(payout)}\n`).then(() => payout);
  state.paid.set(key, { body, payout: written });
  return written;
}

async function readBooks(file: string): Promise<readonly Payout[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Payout.parse(JSON.parse(line)));
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
