import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop } from "@orderloom/store/connections/shops";
import { seedControl } from "@orderloom/store/control/seed-control";
import { type Db, inTransaction, type Tx } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { createToken } from "@orderloom/store/people/tokens";
import { type KeyProvider, openKeyProvider } from "@orderloom/store/seal/key-provider";
import { addPerson, BY_TEST } from "@orderloom/store/testing/control";
import { createTestDatabase } from "@orderloom/store/testing/database";
import { z } from "zod";
import { type PayServer, startPayServer } from "../peers/pay-server.ts";
import { type Child, startChild, stopChild, waitUntilReady } from "../product/child.ts";
import { findFreePort, ROOT } from "../product/start-product.ts";
import { refundFlow } from "./refund-flow.ts";

/** An installation with a shop, a pay system, refund flows and a runner that is a process of its own. */
export type RefundWorld = {
  readonly db: Db;
  readonly keys: KeyProvider;
  readonly pay: PayServer;
  /** Two people who may decide. */
  readonly supervisors: readonly [string, string];
  /** Sends a paid order; answers its id and its number. */
  readonly order: (paid: number) => Promise<{ readonly orderId: string; readonly externalNo: string }>;
  /** Asks for a refund of that order. */
  readonly ask: (externalNo: string, amount: number) => Promise<void>;
  /** Starts another runner after the one before has ended; with `crashAt` it ends itself there. */
  readonly startRunner: (crashAt?: string) => Promise<Child>;
  readonly runner: () => Child;
  readonly close: () => Promise<void>;
};

export type RefundWorldOptions = {
  /** Flows that wait for the same event. */
  readonly flows: number;
  readonly approved: boolean;
};

const MERCHANT = { merchantId: "M-100", secret: "pay-secret-canary" };

/** A pay system that fails on purpose opens the breaker of its connection; nobody waits half a minute for it here. */
const IMPATIENT = { ORDERLOOM_BREAKER_MS: "300" };

export async function createRefundWorld({ flows, approved }: RefundWorldOptions): Promise<RefundWorld> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "orderloom-refunds-"));
  const key = randomBytes(32).toString("base64");
  const keyFile = join(folder, "key");
  await writeFile(keyFile, key, { mode: 0o600 });
  const keys = openKeyProvider({ key });
  const pay = await startPayServer(MERCHANT);
  const prepared = await inTransaction(database.db, "live", async (tx) => {
    await seedControl(tx);
    const payConnectionId = await connectPay(tx, keys, pay.url);
    const graph = refundFlow({ payConnectionId, chainId: approved ? LARGE_ORDER_CHAIN_ID : null });
    for (let flow = 0; flow < flows; flow += 1) await publish(tx, graph);
    const shop = await createShop(tx, { channel: "WEB", name: "Shop", cause: BY_TEST });
    const scopes = ["orders:write", "events:write"] as const;
    const { token } = await createToken(tx, { name: "test", scopes, lifetimeSeconds: null, cause: BY_TEST });
    const [one, other] = [await addSupervisor(tx), await addSupervisor(tx)];
    return { shopId: shop.id, token, supervisors: [one, other] as const };
  });
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { DATABASE_URL: database.url, ORDERLOOM_KEY_FILE: keyFile, RUNNER_PORT: String(port), ...IMPATIENT };
  const startRunner = async (crashAt?: string): Promise<Child> => {
    const child = startSource({
      ...env,
      ...(crashAt === undefined ? {} : { CRASH_AT: crashAt, ORDERLOOM_BUILD: "test" }),
    });
    await waitUntilReady(`${url}/readyz`, child);
    return child;
  };
  let running = await startRunner();
  return {
    db: database.db,
    keys,
    pay,
    supervisors: prepared.supervisors,
    order: (paid) => sendOrder({ url, ...prepared }, paid),
    ask: (externalNo, amount) => askRefund({ url, ...prepared }, { externalNo, amount }),
    startRunner: async (crashAt) => {
      running = await startRunner(crashAt);
      return running;
    },
    runner: () => running,
    close: async () => {
      await stopChild(running);
      await pay.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A runner as a process, from its sources, with short leases and its stop points. */
function startSource(env: Readonly<Record<string, string>>): Child {
  return startChild([process.execPath, "--import", "tsx", join(ROOT, "apps/runner/src/main.ts")], {
    PATH: process.env.PATH,
    LOG_LEVEL: "fatal",
    ORDERLOOM_LEASE_MS: "1000",
    ...env,
  });
}

function connectPay(tx: Tx, keys: KeyProvider, baseUrl: string): Promise<string> {
  const settings = { baseUrl, merchantId: MERCHANT.merchantId, allowPrivateNetwork: true };
  const { secret } = MERCHANT;
  return createConnection(tx, keys, { type: "pay", name: "Pay", shopId: null, settings, secret, cause: BY_TEST });
}

async function publish(tx: Tx, graph: ReturnType<typeof refundFlow>): Promise<void> {
  const { flowId } = await createFlow(tx, { name: `Refunds ${randomUUID()}`, cause: BY_TEST });
  const { triggers, requires } = compile(graph, CATALOGUE);
  await publishVersion(tx, { flowId, graph, triggers, requires, cause: BY_TEST });
}

async function addSupervisor(tx: Tx): Promise<string> {
  const { personId } = await addPerson(tx, { name: "Supervisor", roles: ["supervisor"] });
  return personId;
}

type Sending = { readonly url: string; readonly shopId: string; readonly token: string };

const Accepted = z.object({ orderId: z.string() });

async function sendOrder({ shopId, ...to }: Sending, paid: number) {
  const externalNo = randomUUID();
  const order = incomingOf({ externalNo, amounts: { ...incomingOf().amounts, paid } });
  const { orderId } = Accepted.parse(await post({ shopId, ...to }, { path: "/v1/orders", body: { shopId, order } }));
  return { orderId, externalNo };
}

async function askRefund(to: Sending, { externalNo, amount }: { externalNo: string; amount: number }): Promise<void> {
  const refund = { kind: "refund_only", amount, currency: "CNY" };
  const event = { shopId: to.shopId, key: randomUUID(), occurredAt: "2026-11-22T00:00:00.000Z", externalNo, refund };
  await post(to, { path: "/v1/events", body: { type: "RefundRequested", ...event } });
}

async function post({ url, token }: Sending, { path, body }: { path: string; body: object }): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (response.status !== 202) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return await response.json();
}
