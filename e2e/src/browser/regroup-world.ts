import { readFile } from "node:fs/promises";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop } from "@orderloom/store/connections/shops";
import { closeDatabase, inTransaction, openDatabase } from "@orderloom/store/database/database";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import { shopifyOrder } from "../product/shopify-order.ts";
import { postHook } from "./post-order.ts";
import { world } from "./world.ts";

const CAUSE = { type: "system", name: "browser tests" } as const;
const SECRET = "regroup-secret";
const FIRST_ID = 8_400_000;

/** Sends so many paid orders of one receiver to a shop of their own in the sandbox; answers what their pages are. */
export async function sendOrdersOfOne(count: number): Promise<readonly string[]> {
  const db = openDatabase({ url: world().databaseUrl, max: 1, application: "orderloom browser tests" });
  const keys = openKeyProvider({ key: (await readFile(world().keyFile, "utf8")).trim() });
  const connectionId = await inTransaction(db, "sandbox", async (tx) => {
    const shop = await createShop(tx, { channel: "SHF", name: "拆合店", cause: CAUSE });
    const content = { type: "shopify", name: "拆合店", shopId: shop.id, settings: {}, secret: SECRET };
    return await createConnection(tx, keys, { ...content, cause: CAUSE });
  });
  await closeDatabase(db);
  const ids = Array.from({ length: count }, (_, index) => FIRST_ID + index);
  return await Promise.all(ids.map((id) => send(connectionId, id)));
}

async function send(connectionId: string, id: number): Promise<string> {
  const order = JSON.parse(shopifyOrder({ id, total: "36.00", at: new Date().toISOString() }));
  const body = JSON.stringify({
    ...order,
    line_items: [
      { id: 1, title: "龙井茶", sku: "TEA-001", quantity: 3, price: "12.00", grams: 420, total_discount: "0.00" },
    ],
  });
  const { orderId } = await postHook(`${world().runnerUrl}/v1/hooks/${connectionId}`, SECRET, body);
  return `/sandbox/orders/${orderId}`;
}
