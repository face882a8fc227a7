import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import type { Id } from "@orderloom/schema/ids";
import type { TokenScope } from "@orderloom/schema/permission";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop } from "@orderloom/store/connections/shops";
import { inTransaction } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { createToken } from "@orderloom/store/people/tokens";
import { type KeyProvider, openKeyProvider } from "@orderloom/store/seal/key-provider";
import { BY_TEST } from "@orderloom/store/testing/control";
import { createTestDatabase, type TestDatabase } from "@orderloom/store/testing/database";
import { openFace } from "../http/face.ts";
import { createLog } from "../log.ts";
import { type RunningRunner, startRunner } from "../runner.ts";
import { edge, node } from "./graph.ts";

export const SECRET = "hook-secret-canary-7f31";

export type World = TestDatabase & {
  readonly keys: KeyProvider;
  readonly runner: RunningRunner;
  readonly url: string;
  readonly shopId: Id;
  /** Two connections of the same shop. */
  readonly connectionIds: readonly [Id, Id];
  readonly token: (scopes: readonly TokenScope[]) => Promise<string>;
};

/** A database, a Shopify shop with two connections, a published flow and a runner on a free port. */
export async function createWorld(graph: Graph = ALLOCATE_PAID): Promise<World> {
  const database = await createTestDatabase();
  const { db, url } = database;
  const key = randomBytes(32).toString("base64");
  const keys = openKeyProvider({ key });
  const prepared = await inTransaction(db, "live", async (tx) => {
    const shop = await createShop(tx, { channel: "SHF", name: "Shop", cause: BY_TEST });
    const connect = () =>
      createConnection(tx, keys, {
        type: "shopify",
        name: "Shopify",
        shopId: shop.id,
        settings: {},
        secret: SECRET,
        cause: BY_TEST,
      });
    const { flowId } = await createFlow(tx, { name: "Flow", cause: BY_TEST });
    const { triggers, requires } = compile(graph, CATALOGUE);
    await publishVersion(tx, { flowId, graph, triggers, requires, cause: BY_TEST });
    return { shopId: shop.id, connectionIds: [await connect(), await connect()] as const };
  });
  const env = {
    DATABASE_URL: url,
    ORDERLOOM_KEY: key,
    RUNNER_PORT: 0,
    RUNNER_HOST: "127.0.0.1",
    LOG_LEVEL: "fatal",
    RUNNER_WORK: "on",
  } as const;
  const runner = await startRunner(env, createLog(env.LOG_LEVEL), openFace);
  return {
    ...database,
    ...prepared,
    keys,
    runner,
    url: `http://127.0.0.1:${runner.port}`,
    token: async (scopes) => {
      const made = await inTransaction(db, "live", (tx) =>
        createToken(tx, { name: "test", scopes, lifetimeSeconds: null, cause: BY_TEST }),
      );
      return made.token;
    },
    close: async () => {
      await runner.stop();
      await database.close();
    },
  };
}

/** Posts a body to a connection's hook as Shopify would: signed with `secret`, under a delivery id. */
export function postHook(
  world: Pick<World, "url" | "connectionIds">,
  body: string,
  options: {
    secret?: string;
    topic?: string;
    webhookId?: string;
    connectionId?: string;
    language?: string;
    headers?: Record<string, string>;
  } = {},
): Promise<Response> {
  const { secret = SECRET, topic = "orders/paid", webhookId = randomUUID() } = options;
  return fetch(`${world.url}/v1/hooks/${options.connectionId ?? world.connectionIds[0]}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "accept-language": options.language ?? "en",
      "x-shopify-topic": topic,
      "x-shopify-webhook-id": webhookId,
      "x-shopify-hmac-sha256": createHmac("sha256", secret).update(body).digest("base64"),
      ...options.headers,
    },
    body,
  });
}

let nextNumber = 9_000_001;

/** A paid order as Shopify writes it, of one line; every call is another order. */
export function shopifyOrder(changes: Record<string, unknown> = {}): Record<string, unknown> {
  nextNumber += 1;
  return {
    id: nextNumber,
    name: `#${nextNumber}`,
    test: false,
    currency: "CNY",
    total_price: "1200.00",
    financial_status: "paid",
    fulfillment_status: null,
    cancelled_at: null,
    created_at: "2026-11-20T10:00:00Z",
    updated_at: "2026-11-20T10:05:00Z",
    processed_at: "2026-11-20T10:00:00Z",
    email: "canary-mail-51@example.com",
    shipping_address: {
      name: "Canary Name 51",
      phone: "13800005151",
      address1: "88 Canary Road 51",
      city: "Hangzhou",
      province: "Zhejiang",
      country_code: "CN",
    },
    line_items: [
      { id: 1, title: "Tea", sku: "TEA-1", quantity: 1, price: "1200.00", grams: 250, total_discount: "0.00" },
    ],
    ...changes,
  };
}

/** Asks until the answer satisfies, for what happens within a second of a commit. */
export async function eventually<Value>(ask: () => Promise<Value>, accepts: (value: Value) => boolean): Promise<Value> {
  const until = performance.now() + 20_000;
  for (;;) {
    const value = await ask();
    if (accepts(value) || performance.now() > until) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Paid orders are allocated. */
const ALLOCATE_PAID: Graph = {
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [
    node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null }),
    node("allocate", "order.set-status", { to: "allocated", reason: "" }),
  ],
  edges: [edge("paid", "out", "allocate")],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};
