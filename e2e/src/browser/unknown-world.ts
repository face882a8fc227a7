import { readFile } from "node:fs/promises";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { createConnection } from "@orderloom/store/connections/connections";
import { closeDatabase, inTransaction, openDatabase } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import { refundFlow } from "../refunds/refund-flow.ts";
import { world } from "./world.ts";

const CAUSE = { type: "system", name: "browser tests" } as const;

type Wanted = {
  readonly shopId: string;
  readonly payUrl: string;
  readonly merchant: { readonly merchantId: string; readonly secret: string };
};

/** Publishes a flow in the sandbox that pays each refund of the shop at once, in one attempt. */
export async function publishRefunds({ shopId, payUrl, merchant }: Wanted): Promise<void> {
  const db = openDatabase({ url: world().databaseUrl, max: 1, application: "orderloom browser tests" });
  const keys = openKeyProvider({ key: (await readFile(world().keyFile, "utf8")).trim() });
  await inTransaction(db, "sandbox", async (tx) => {
    const settings = { baseUrl: payUrl, merchantId: merchant.merchantId, allowPrivateNetwork: true };
    const connection = { type: "pay", name: "门店支付", shopId: null, settings, secret: merchant.secret, cause: CAUSE };
    const payConnectionId = await createConnection(tx, keys, connection);
    const graph = refundFlow({
      payConnectionId,
      chainId: null,
      shopIds: [shopId],
      retry: { attempts: 1, delaysMs: [50] },
    });
    const { flowId } = await createFlow(tx, { name: "小额直退", cause: CAUSE });
    const { triggers, requires } = compile(graph, CATALOGUE);
    await publishVersion(tx, { flowId, graph, triggers, requires, cause: CAUSE });
  });
  await closeDatabase(db);
}
