import type { LocalizedText } from "@orderloom/schema/language";

export type ShopifyCodeField = "financial_status" | "fulfillment_status";

type Codes = ReadonlyMap<string, LocalizedText>;

/**
 * The codes of an order that we know, by field, with what they mean. Source: shopify.dev, REST Admin API, Order.
 * Older payloads write an unfulfilled order as `pending` or `unfulfilled` instead of nothing.
 */
export const SHOPIFY_CODES: Readonly<Record<ShopifyCodeField, Codes>> = {
  financial_status: new Map([
    ["pending", { zh: "待付款", en: "Payment pending" }],
    ["authorized", { zh: "已授权，未扣款", en: "Authorised, not captured" }],
    ["partially_paid", { zh: "部分付款", en: "Partly paid" }],
    ["paid", { zh: "已付款", en: "Paid" }],
    ["partially_refunded", { zh: "部分退款", en: "Partly refunded" }],
    ["refunded", { zh: "全额退款", en: "Refunded" }],
    ["voided", { zh: "授权已作废", en: "Authorisation voided" }],
    ["expired", { zh: "授权已过期", en: "Authorisation expired" }],
  ]),
  fulfillment_status: new Map([
    ["unfulfilled", { zh: "未发货", en: "Not shipped" }],
    ["pending", { zh: "未发货（旧写法）", en: "Not shipped (older spelling)" }],
    ["restocked", { zh: "未发货，已退回库存", en: "Not shipped, restocked" }],
    ["partial", { zh: "部分发货", en: "Partly shipped" }],
    ["fulfilled", { zh: "全部发货", en: "Shipped" }],
  ]),
};
