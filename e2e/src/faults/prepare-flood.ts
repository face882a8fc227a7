import { readFile } from "node:fs/promises";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop } from "@orderloom/store/connections/shops";
import { type Db, inTransaction } from "@orderloom/store/database/database";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import { HOOK_SECRET } from "../crash/prepare-crash.ts";
import type { ProductStore } from "../product/start-product.ts";

/** A shop of its own that floods; answers the path of its hook. */
export async function prepareFlood(store: ProductStore, db: Db): Promise<string> {
  const keys = openKeyProvider({ key: (await readFile(store.keyFile, "utf8")).trim() });
  const cause = { type: "system", name: "drill" } as const;
  return await inTransaction(db, "live", async (tx) => {
    const { id: shopId } = await createShop(tx, { channel: "SHF", name: "Flood", cause });
    const hook = { type: "shopify", name: "Flood", shopId, settings: {}, secret: HOOK_SECRET, cause };
    return `/v1/hooks/${await createConnection(tx, keys, hook)}`;
  });
}
