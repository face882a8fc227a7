import { readFile } from "node:fs/promises";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import type { Id } from "@orderloom/schema/ids";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop } from "@orderloom/store/connections/shops";
import { type Db, inTransaction } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { createFirstAdmin } from "@orderloom/store/people/first-admin";
import { setRoles } from "@orderloom/store/people/person-access";
import { createToken } from "@orderloom/store/people/tokens";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import type { ProductStore } from "../product/start-product.ts";
import { startWitness } from "../product/witness.ts";
import { withSourceRunner } from "./source-runner.ts";
import { until } from "./until.ts";
import { upgradeFlow } from "./upgrade-flow.ts";

const CAUSE = { type: "system", name: "dump" } as const;

/**
 * Leaves a database as an installation in use leaves it when it is stopped: one run has ended, one waits for a
 * decision behind an answered call, one has a call that failed once and is due again, one was never turned.
 */
export async function prepareInstallation(store: ProductStore, db: Db): Promise<void> {
  const witness = await startWitness();
  const { token, shopId } = await setUp(store, db, witness.url);
  const env = { DATABASE_URL: store.databaseUrl, ORDERLOOM_KEY_FILE: store.keyFile };
  const to = (url: string) => (externalNo: string, payable: number) =>
    sendOrder({ url, token, shopId }, { externalNo, payable });
  await withSourceRunner({ ...env, RUNNER_WORK: "on" }, async (url) => {
    const send = to(url);
    await send("ended", 1_200);
    await send("waiting", 120_000);
    await until("one run has ended, one waits for a decision", async () => {
      return (await count(db, "runs_done", "true")) === 1 && (await count(db, "approvals", "status = 'open'")) === 1;
    });
    await witness.close();
    await send("calling", 1_200);
    const failedOnce = "attempts = 1 and status = 'ready'";
    await until("a call has failed once", async () => (await count(db, "calls", failedOnce)) === 1);
  });
  await withSourceRunner({ ...env, RUNNER_WORK: "off" }, (url) => to(url)("ready", 1_200));
}

async function setUp(store: ProductStore, db: Db, witnessUrl: string): Promise<{ token: string; shopId: Id }> {
  const keys = openKeyProvider({ key: (await readFile(store.keyFile, "utf8")).trim() });
  return inTransaction(db, "live", async (tx) => {
    const admin = { name: "Dump", email: "dump@example.com", passwordHash: "none" };
    const personId = (await createFirstAdmin(tx, admin)) ?? "";
    await setRoles(tx, { personId, roles: ["admin", "supervisor"], cause: CAUSE });
    const shop = await createShop(tx, { channel: "WEB", name: "Dump", cause: CAUSE });
    const settings = { baseUrl: witnessUrl, auth: "none", username: "", headerName: "", allowPrivateNetwork: true };
    const http = { type: "http", name: "Witness", shopId: null, settings, secret: "outside", cause: CAUSE };
    const httpConnectionId = await createConnection(tx, keys, http);
    const graph = upgradeFlow({ httpConnectionId, chainId: LARGE_ORDER_CHAIN_ID });
    const { flowId } = await createFlow(tx, { name: "Upgrade", graph, cause: CAUSE });
    const { triggers, requires } = compile(graph, CATALOGUE);
    await publishVersion(tx, { flowId, graph, triggers, requires, cause: CAUSE });
    const scopes = ["orders:write"] as const;
    const { token } = await createToken(tx, { name: "dump", scopes, lifetimeSeconds: null, cause: CAUSE });
    return { token, shopId: shop.id };
  });
}

async function sendOrder(
  to: { readonly url: string; readonly token: string; readonly shopId: Id },
  { externalNo, payable }: { readonly externalNo: string; readonly payable: number },
): Promise<void> {
  const { amounts } = incomingOf();
  const order = incomingOf({
    externalNo,
    channel: "WEB",
    amounts: { ...amounts, itemsTotal: payable, payable, paid: payable },
    private: { name: "林晚晴", phone: "13812345678", address: "浙江省杭州市西湖区演示路 1 号" },
  });
  const response = await fetch(`${to.url}/v1/orders`, {
    method: "POST",
    headers: { authorization: `Bearer ${to.token}`, "content-type": "application/json" },
    body: JSON.stringify({ shopId: to.shopId, order }),
  });
  if (response.status !== 202) throw new Error(`order refused: ${response.status} ${await response.text()}`);
}

/** How many rows of a live table satisfy a condition. */
export async function count(db: Db, table: string, condition: string): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    `select count(*) as count from live.${table} where ${condition}`,
  );
  return rows[0]?.count ?? 0;
}
