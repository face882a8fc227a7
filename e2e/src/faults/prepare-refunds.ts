import { readFile } from "node:fs/promises";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { createConnection } from "@orderloom/store/connections/connections";
import { type Db, inTransaction } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { createToken } from "@orderloom/store/people/tokens";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import type { PayBehaviour } from "../peers/pay-server.ts";
import type { ProductStore } from "../product/start-product.ts";
import { refundFlow } from "../refunds/refund-flow.ts";

/** Who pays, as its pay server knows it. */
export const MERCHANT = { merchantId: "M-DRILL", secret: "pay" };

/** One payment in so many meets one of these. */
export const SICK_EVERY = 7;
export const SICK: readonly PayBehaviour[] = [
  { type: "gateway_timeout" },
  { type: "cut" },
  { type: "slow", ms: 300 },
  { type: "down" },
];

/**
 * A killed runner costs the payment under way an attempt, and none is to be left to a person. The gaps outlast a clock
 * that is wrong: while it is, the pay system turns down whatever that runner signs.
 */
const RETRY = { attempts: 10, delaysMs: [50, 100, 200, 400, 800] };

/** A connection to the pay system and a flow that pays each refund; answers the token that asks for them. */
export async function prepareRefunds(store: ProductStore, db: Db, payUrl: string): Promise<string> {
  const keys = openKeyProvider({ key: (await readFile(store.keyFile, "utf8")).trim() });
  const cause = { type: "system", name: "drill" } as const;
  const { merchantId, secret } = MERCHANT;
  const settings = { baseUrl: payUrl, merchantId, allowPrivateNetwork: true };
  return await inTransaction(db, "live", async (tx) => {
    const pay = { type: "pay", name: "Pay", shopId: null, settings, secret, cause };
    const payConnectionId = await createConnection(tx, keys, pay);
    const graph = refundFlow({ payConnectionId, chainId: null, retry: RETRY });
    const { flowId } = await createFlow(tx, { name: "Refunds", cause });
    const { triggers, requires } = compile(graph, CATALOGUE);
    await publishVersion(tx, { flowId, graph, triggers, requires, cause });
    const { token } = await createToken(tx, { name: "drill", scopes: ["events:write"], lifetimeSeconds: null, cause });
    return token;
  });
}
