import { createHmac, randomUUID } from "node:crypto";

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
  const now = new Date().toISOString();
  const body = JSON.stringify({
    id: next,
    name: `#${next}`,
    test: false,
    currency: "CNY",
    total_price: order.total,
    financial_status: "paid",
    fulfillment_status: null,
    cancelled_at: null,
    created_at: now,
    updated_at: now,
    processed_at: now,
    email: "buyer@example.com",
    shipping_address: {
      name: "演示买家",
      phone: "19900000000",
      address1: order.street === undefined ? "演示路 1 号" : order.street,
      city: "杭州市",
      province: "浙江省",
      country_code: "CN",
    },
    line_items: [
      { id: 1, title: "龙井茶", sku: "TEA-001", quantity: 1, price: order.total, grams: 420, total_discount: "0.00" },
    ],
  });
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
  return String(next);
}
