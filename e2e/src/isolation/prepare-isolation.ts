import { readFile } from "node:fs/promises";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop } from "@orderloom/store/connections/shops";
import { type Db, inTransaction, type Tx } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { createFirstAdmin } from "@orderloom/store/people/first-admin";
import { type KeyProvider, openKeyProvider } from "@orderloom/store/seal/key-provider";
import { crashFlow } from "../crash/crash-flow.ts";
import { HOOK_SECRET } from "../crash/prepare-crash.ts";
import type { ProductStore } from "../product/start-product.ts";

const CAUSE = { type: "system", name: "isolation" } as const;

/** A shop for each peer, with a flow that tells each of its orders to that peer; answers the paths of their hooks. */
export async function prepareIsolation(
  store: ProductStore,
  db: Db,
  peers: readonly [string, string],
): Promise<readonly [string, string]> {
  const keys = openKeyProvider({ key: (await readFile(store.keyFile, "utf8")).trim() });
  return await inTransaction(db, "live", async (tx) => {
    await createFirstAdmin(tx, { name: "Isolation", email: "isolation@example.com", passwordHash: "none" });
    return [await prepareShop(tx, keys, peers[0]), await prepareShop(tx, keys, peers[1])] as const;
  });
}

async function prepareShop(tx: Tx, keys: KeyProvider, baseUrl: string): Promise<string> {
  const shop = await createShop(tx, { channel: "SHF", name: baseUrl, cause: CAUSE });
  const hook = { type: "shopify", name: baseUrl, shopId: shop.id, settings: {}, secret: HOOK_SECRET, cause: CAUSE };
  const hookId = await createConnection(tx, keys, hook);
  const settings = { baseUrl, auth: "none", username: "", headerName: "", allowPrivateNetwork: true };
  const out = { type: "http", name: `To ${baseUrl}`, shopId: null, settings, secret: null, cause: CAUSE };
  const graph = crashFlow(await createConnection(tx, keys, out), [shop.id]);
  const { flowId } = await createFlow(tx, { name: `Flow of ${baseUrl}`, cause: CAUSE });
  const { triggers, requires } = compile(graph, CATALOGUE);
  await publishVersion(tx, { flowId, graph, triggers, requires, cause: CAUSE });
  return `/v1/hooks/${hookId}`;
}
