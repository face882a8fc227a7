import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ProductStore } from "@orderloom/e2e/product/start-product";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import { acceptEvents } from "@orderloom/store/accept/accept";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop } from "@orderloom/store/connections/shops";
import { type Db, inHotTransaction, inTransaction } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { publishedVersions } from "@orderloom/store/flows/versions";
import { type OrderNumbers, openOrderNumbers } from "@orderloom/store/orders/order-numbers";
import { createFirstAdmin } from "@orderloom/store/people/first-admin";
import { createToken } from "@orderloom/store/people/tokens";
import { type KeyProvider, openKeyProvider } from "@orderloom/store/seal/key-provider";
import { referenceFlow } from "./flow.ts";
import { benchOrder, HOOK_SECRET } from "./orders.ts";

const BY_BENCH = { type: "system", name: "bench" } as const;

/** A shop with its Shopify connection, and a flow of its own that is published. */
export type BenchShop = {
  readonly shopId: string;
  readonly connectionId: string;
  readonly flowId: string;
  /** Accepts `count` paid orders, so that as many runs are ready. */
  readonly acceptOrders: (count: number) => Promise<void>;
};

/** The shop of the reference flow, an API token, and somebody who gets the notices. */
export type Bench = BenchShop & {
  readonly token: string;
  /** Makes another shop, whose orders go the way of another flow. */
  readonly addShop: (graphOf: (shopId: string) => Graph) => Promise<BenchShop>;
  /** Makes a connection to a server of this machine. */
  readonly addPeer: (name: string, baseUrl: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export async function prepareBench(store: ProductStore, db: Db): Promise<Bench> {
  const keys = openKeyProvider({ key: (await readFile(store.keyFile, "utf8")).trim() });
  const on = { db, keys, numbers: openOrderNumbers(store.databaseUrl) };
  await inTransaction(db, "live", (tx) =>
    createFirstAdmin(tx, { name: "Bench", email: "bench@example.com", passwordHash: "none" }),
  );
  const shop = await addShop(on, referenceFlow);
  const { token } = await inTransaction(db, "live", (tx) =>
    createToken(tx, { name: "bench", scopes: ["orders:write", "stock:write"], lifetimeSeconds: null, cause: BY_BENCH }),
  );
  return {
    ...shop,
    token,
    addShop: (graphOf) => addShop(on, graphOf),
    addPeer: (name, baseUrl) =>
      inTransaction(db, "live", (tx) => {
        const settings = { baseUrl, auth: "none", username: "", headerName: "", allowPrivateNetwork: true };
        return createConnection(tx, keys, {
          type: "http",
          name,
          shopId: null,
          settings,
          secret: null,
          cause: BY_BENCH,
        });
      }),
    close: () => on.numbers.close(),
  };
}

type Tools = { readonly db: Db; readonly keys: KeyProvider; readonly numbers: OrderNumbers };

async function addShop({ db, keys, numbers }: Tools, graphOf: (shopId: string) => Graph): Promise<BenchShop> {
  const cause = BY_BENCH;
  const { shop, connectionId, flowId, published } = await inTransaction(db, "live", async (tx) => {
    const made = await createShop(tx, { channel: "SHF", name: "Bench", cause });
    const settings = { type: "shopify", name: "Bench", shopId: made.id, settings: {}, secret: HOOK_SECRET, cause };
    const hook = await createConnection(tx, keys, settings);
    const flow = await createFlow(tx, { name: "Bench", cause });
    const graph = graphOf(made.id);
    const { triggers, requires } = compile(graph, CATALOGUE);
    await publishVersion(tx, { flowId: flow.flowId, graph, triggers, requires, cause });
    return { shop: made, connectionId: hook, flowId: flow.flowId, published: await publishedVersions(tx) };
  });
  const acceptOrders = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= ACCEPT_GROUP) {
      const items = Array.from({ length: Math.min(left, ACCEPT_GROUP) }, () => toItem(shop, connectionId));
      await inHotTransaction(db, "live", (tx) => acceptEvents(tx, { keys, numbers, published }, items));
    }
  };
  return { shopId: shop.id, connectionId, flowId, acceptOrders };
}

const ACCEPT_GROUP = 200;

function toItem(shop: { id: string; zone: string }, connectionId: string) {
  const order = benchOrder(randomBytes(8).toString("hex"));
  const rawBody = Buffer.from(JSON.stringify(order));
  const bodyHash = createHash("sha256").update(rawBody).digest("hex");
  return {
    type: "event",
    source: { type: "connection", connectionId },
    rawBody,
    mediaType: "application/json",
    shop,
    event: { key: order.externalNo, bodyHash, occurredAt: order.times.placedAt, order },
  } as const;
}
