import { randomUUID } from "node:crypto";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Id } from "@orderloom/schema/ids";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { listChains } from "@orderloom/store/approvals/chains";
import { createShop } from "@orderloom/store/connections/shops";
import { closeDatabase, inTransaction, openDatabase, type Tx } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { createToken } from "@orderloom/store/people/tokens";
import { approvalFlow } from "./approval-flow.ts";
import { world } from "./world.ts";

const CAUSE = { type: "system", name: "browser tests" } as const;

/** A sandbox in which orders ask a chain, beside what the other stories do in live. */
export type ApprovalWorld = {
  /** Publishes a flow that lets each paid order ask the chain of that name. */
  readonly publish: (chainName: string) => Promise<void>;
  /** Sends a paid order of that many fen; answers its number at the shop. */
  readonly sendOrder: (payable: number) => Promise<string>;
  readonly close: () => Promise<void>;
};

export async function openApprovalWorld(): Promise<ApprovalWorld> {
  const db = openDatabase({ url: world().databaseUrl, max: 2, application: "orderloom browser tests" });
  const within = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, "sandbox", work);
  const { shopId, token } = await within(async (tx) => {
    const shop = await createShop(tx, { channel: "WEB", name: "演练店", cause: CAUSE });
    const scopes = ["orders:write"] as const;
    const made = await createToken(tx, { name: "browser tests", scopes, lifetimeSeconds: null, cause: CAUSE });
    return { shopId: shop.id, token: made.token };
  });
  return {
    publish: (chainName) => within((tx) => publish(tx, { chainName, shopId })),
    sendOrder: (payable) => sendOrder({ shopId, token }, payable),
    close: () => closeDatabase(db),
  };
}

async function publish(tx: Tx, { chainName, shopId }: { chainName: string; shopId: Id }): Promise<void> {
  const chain = (await listChains(tx)).find(({ name }) => name.zh === chainName);
  if (!chain) throw new Error(`no chain ${chainName}`);
  const graph = approvalFlow({ chainId: chain.id, shopId });
  const { flowId } = await createFlow(tx, { name: chainName, cause: CAUSE });
  const { triggers, requires } = compile(graph, CATALOGUE);
  await publishVersion(tx, { flowId, graph, triggers, requires, cause: CAUSE });
}

async function sendOrder({ shopId, token }: { shopId: Id; token: string }, payable: number): Promise<string> {
  const externalNo = randomUUID();
  const amounts = { ...incomingOf().amounts, itemsTotal: payable, payable, paid: payable };
  const order = incomingOf({ externalNo, amounts });
  const response = await fetch(`${world().runnerUrl}/v1/orders`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ shopId, order }),
  });
  if (response.status !== 202) throw new Error(`the runner answered ${response.status}: ${await response.text()}`);
  return externalNo;
}
