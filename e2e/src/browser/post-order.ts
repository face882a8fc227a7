import { createHmac, randomUUID } from "node:crypto";
import { shopifyOrder } from "../product/shopify-order.ts";

let next = 8_100_000;

/**
 * Sends a paid order to a hook as Shopify does, of today and signed; answers the channel's number of it. Without a
 * street the address is incomplete.
 */
export async function postOrder(
  hookUrl: string,
  secret: string,
  order: { readonly total: string; readonly street?: string | null },
): Promise<string> {
  next += 1;
  const street = order.street === undefined ? {} : { street: order.street };
  const body = shopifyOrder({ id: next, total: order.total, at: new Date().toISOString(), ...street });
  await postHook(hookUrl, secret, body);
  return String(next);
}

/** Posts a body to a hook as Shopify does, signed; answers what it was accepted as. */
export async function postHook(hookUrl: string, secret: string, body: string): Promise<{ readonly orderId: string }> {
  const response = await fetch(hookUrl, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-shopify-topic": "orders/paid",
      "x-shopify-webhook-id": randomUUID(),
      "x-shopify-hmac-sha256": createHmac("sha256", secret).update(body).digest("base64"),
    },
    body,
  });
  if (response.status !== 202) throw new Error(`the hook answered ${response.status}: ${await response.text()}`);
  const accepted: { orderId: string } = JSON.parse(await response.text());
  return accepted;
}
