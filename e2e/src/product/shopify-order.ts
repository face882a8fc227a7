/** What makes one order differ from the next: its number, what it comes to (`12.00`), when, and where it goes. */
export type ShopifyOrderFacts = {
  readonly id: number;
  readonly total: string;
  /** ISO 8601; a fixed day when absent, so that the same order is the same message. */
  readonly at?: string;
  /** Null for an address without one. */
  readonly street?: string | null;
};

/** The body of a webhook about a paid order of one line, all of it invented, as Shopify sends it. */
export function shopifyOrder({
  id,
  total,
  at = "2026-11-20T10:00:00Z",
  street = "演示路 1 号",
}: ShopifyOrderFacts): string {
  return JSON.stringify({
    id,
    name: `#${id}`,
    test: false,
    currency: "CNY",
    total_price: total,
    financial_status: "paid",
    fulfillment_status: null,
    cancelled_at: null,
    created_at: at,
    updated_at: at,
    processed_at: at,
    email: "demo@example.com",
    shipping_address: {
      name: "演示买家",
      phone: "19900000000",
      address1: street,
      city: "杭州市",
      province: "浙江省",
      country_code: "CN",
    },
    line_items: [
      { id: 1, title: "龙井茶", sku: "TEA-001", quantity: 1, price: total, grams: 420, total_discount: "0.00" },
    ],
  });
}
