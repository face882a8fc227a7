import { createHash, createHmac, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ProductStore } from "@orderloom/e2e/product/start-product";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph";
import type { IncomingOrder } from "@orderloom/schema/order";
import { acceptEvents } from "@orderloom/store/accept/accept";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop } from "@orderloom/store/connections/shops";
import { type Db, inHotTransaction, inTransaction } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { publishedVersions } from "@orderloom/store/flows/versions";
import { openOrderNumbers } from "@orderloom/store/orders/order-numbers";
import { createFirstAdmin } from "@orderloom/store/people/first-admin";
import { createToken } from "@orderloom/store/people/tokens";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";

export const HOOK_SECRET = "bench";
const BY_BENCH = { type: "system", name: "bench" } as const;

/** A shop, its Shopify connection, an API token, somebody who gets the notices, and the reference flow published. */
export type Bench = {
  readonly shopId: string;
  readonly connectionId: string;
  readonly token: string;
  /** Accepts `count` paid orders, so that as many runs are ready. */
  readonly acceptOrders: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function prepareBench(store: ProductStore, db: Db, graph: Graph): Promise<Bench> {
  const keys = openKeyProvider({ key: (await readFile(store.keyFile, "utf8")).trim() });
  const numbers = openOrderNumbers(store.databaseUrl);
  await inTransaction(db, "live", (tx) =>
    createFirstAdmin(tx, { name: "Bench", email: "bench@example.com", passwordHash: "none" }),
  );
  const made = await inTransaction(db, "live", async (tx) => {
    const cause = BY_BENCH;
    const shop = await createShop(tx, { channel: "SHF", name: "Bench", cause });
    const settings = { type: "shopify", name: "Bench", shopId: shop.id, settings: {}, secret: HOOK_SECRET, cause };
    const connectionId = await createConnection(tx, keys, settings);
    const { token } = await createToken(tx, { name: "bench", scopes: ["orders:write"], lifetimeSeconds: null, cause });
    const { flowId } = await createFlow(tx, { name: "Reference flow", cause });
    const { triggers, requires } = compile(graph, CATALOGUE);
    await publishVersion(tx, { flowId, graph, triggers, requires, cause });
    return { shop, connectionId, token, published: await publishedVersions(tx) };
  });
  const { shop, connectionId, token, published } = made;
  return {
    shopId: shop.id,
    connectionId,
    token,
    acceptOrders: async (count) => {
      for (let left = count; left > 0; left -= ACCEPT_GROUP) {
        const items = Array.from({ length: Math.min(left, ACCEPT_GROUP) }, () => toItem(shop, connectionId));
        await inHotTransaction(db, "live", (tx) => acceptEvents(tx, { keys, numbers, published }, items));
      }
    },
    close: () => numbers.close(),
  };
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

/** A paid order of one line over 1,200.00 with a full address: it takes the long way through the flow. */
export function benchOrder(externalNo: string): IncomingOrder {
  const amount = 120_000;
  const at = "2026-11-20T10:00:00.000Z";
  return {
    externalNo,
    channel: "SHF",
    externalStatus: "paid",
    externalUpdatedAt: at,
    orderType: "normal",
    isTest: false,
    state: "paid",
    stateReason: null,
    tags: [],
    currency: "CNY",
    amounts: {
      itemsTotal: amount,
      discountTotal: 0,
      shippingTotal: 0,
      taxTotal: 0,
      adjustment: 0,
      payable: amount,
      paid: amount,
      refunded: 0,
    },
    destination: {
      country: "CN",
      provinceCode: "330000",
      province: "浙江省",
      city: "杭州市",
      district: "西湖区",
      complete: true,
    },
    times: {
      placedAt: at,
      paidAt: at,
      promisedShipAt: null,
      shippedAt: null,
      deliveredAt: null,
      completedAt: null,
      cancelledAt: null,
    },
    lines: [
      {
        lineNo: 1,
        kind: "product",
        sku: "TEA-001",
        name: "龙井茶 250 g 礼盒",
        quantity: 1,
        unitPrice: amount,
        discount: 0,
        payable: amount,
        weightG: 420,
      },
    ],
    private: { name: "演示", phone: "19900000000", address: "浙江省杭州市西湖区演示路 1 号" },
    doc: {},
  };
}

/** The same order as Shopify sends it, with its signature. */
export function signedHook(serial: number): { readonly body: string; readonly signature: string } {
  const body = JSON.stringify({
    id: serial,
    name: `#${serial}`,
    test: false,
    currency: "CNY",
    total_price: "1200.00",
    financial_status: "paid",
    fulfillment_status: null,
    cancelled_at: null,
    created_at: "2026-11-20T10:00:00Z",
    updated_at: "2026-11-20T10:05:00Z",
    processed_at: "2026-11-20T10:00:00Z",
    email: "demo@example.com",
    shipping_address: {
      name: "Demo Person",
      phone: "19900000000",
      address1: "1 Demo Road",
      city: "Hangzhou",
      province: "Zhejiang",
      country_code: "CN",
    },
    line_items: [
      { id: 1, title: "Tea", sku: "TEA-001", quantity: 1, price: "1200.00", grams: 420, total_discount: "0.00" },
    ],
  });
  return { body, signature: createHmac("sha256", HOOK_SECRET).update(body).digest("base64") };
}
