import { randomUUID } from "node:crypto";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { createShop } from "@orderloom/store/connections/shops";
import { closeDatabase, inTransaction, openDatabase } from "@orderloom/store/database/database";
import { createToken } from "@orderloom/store/people/tokens";
import { z } from "zod";
import { world } from "./world.ts";

/** A system beside the product that sends orders of the sandbox and asks for refunds of them. Amounts are fen. */
export type OtherSystem = {
  readonly shopId: string;
  /** Sends a paid order; answers its id and its number. */
  readonly order: (paid: number) => Promise<{ readonly orderId: string; readonly externalNo: string }>;
  readonly askRefund: (externalNo: string, amount: number) => Promise<void>;
};

const BY_TEST = { type: "system", name: "browser tests" } as const;
const Accepted = z.object({ orderId: z.string() });

/** Makes a shop and a token in the sandbox, as an administrator would for an ERP. */
export async function connectOtherSystem(): Promise<OtherSystem> {
  const db = openDatabase({ url: world().databaseUrl, max: 1, application: "browser tests" });
  const { shopId, token } = await inTransaction(db, "sandbox", async (tx) => {
    const shop = await createShop(tx, { channel: "WEB", name: "自营商城", cause: BY_TEST });
    const scopes = ["orders:write", "events:write"] as const;
    const made = await createToken(tx, { name: "erp", scopes, lifetimeSeconds: null, cause: BY_TEST });
    return { shopId: shop.id, token: made.token };
  });
  await closeDatabase(db);
  return {
    shopId,
    order: async (paid) => {
      const externalNo = `T-${randomUUID()}`;
      const amounts = { ...incomingOf().amounts, itemsTotal: paid, payable: paid, paid };
      const order = incomingOf({ externalNo, channel: "WEB", amounts });
      return { externalNo, ...Accepted.parse(await post("/v1/orders", token, { shopId, order })) };
    },
    askRefund: async (externalNo, amount) => {
      const refund = { kind: "refund_only", amount, currency: "CNY" };
      const event = { shopId, key: randomUUID(), occurredAt: new Date().toISOString(), externalNo, refund };
      await post("/v1/events", token, { type: "RefundRequested", ...event });
    },
  };
}

async function post(path: string, token: string, body: object): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${world().runnerUrl}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (response.status !== 202) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return await response.json();
}
