import { readFile } from "node:fs/promises";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop } from "@orderloom/store/connections/shops";
import { type Db, inTransaction } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { createFirstAdmin } from "@orderloom/store/people/first-admin";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import type { ProductStore } from "../product/start-product.ts";
import { crashFlow } from "./crash-flow.ts";

export const HOOK_SECRET = "crash";

/** A shop with its hook, a connection to the witness, somebody to tell, and the flow published. */
export async function prepareCrash(
  store: ProductStore,
  db: Db,
  witnessUrl: string,
): Promise<{ readonly hookPath: string; readonly shopId: string; readonly flowId: string }> {
  const keys = openKeyProvider({ key: (await readFile(store.keyFile, "utf8")).trim() });
  const cause = { type: "system", name: "crash test" } as const;
  return await inTransaction(db, "live", async (tx) => {
    await createFirstAdmin(tx, { name: "Crash", email: "crash@example.com", passwordHash: "none" });
    const shop = await createShop(tx, { channel: "SHF", name: "Crash", cause });
    const hook = { type: "shopify", name: "Hook", shopId: shop.id, settings: {}, secret: HOOK_SECRET, cause };
    const hookId = await createConnection(tx, keys, hook);
    const settings = { baseUrl: witnessUrl, auth: "none", username: "", headerName: "", allowPrivateNetwork: true };
    const out = { type: "http", name: "Witness", shopId: null, settings, secret: null, cause };
    const graph = crashFlow(await createConnection(tx, keys, out));
    const { flowId } = await createFlow(tx, { name: "Crash flow", cause });
    const { triggers, requires } = compile(graph, CATALOGUE);
    await publishVersion(tx, { flowId, graph, triggers, requires, cause });
    return { hookPath: `/v1/hooks/${hookId}`, shopId: shop.id, flowId };
  });
}
