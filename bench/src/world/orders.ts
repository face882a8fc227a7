import { createHmac } from "node:crypto";
import { shopifyOrder } from "@orderloom/e2e/product/shopify-order";
import type { IncomingOrder } from "@orderloom/schema/order/order";

/** What the bench's channel signs its messages with. */
export const HOOK_SECRET = "bench";

/** A paid order of one line over 1,200.00 with a full address: it takes the long way through the flow. */
export function benchOrder(externalNo: string): IncomingOrder {
  const amount = 120_000;
  const at = "2026-11-20T10:00:00.000Z";
  return {
    externalNo,
    channel: "SHF",
    externalStatus: "paid",
    externalUpdatedAt: at,
    orderType: "normal",
    isTest: false,
    state: "paid",
    stateReason: null,
    tags: [],
    currency: "CNY",
    amounts: {
      itemsTotal: amount,
      discountTotal: 0,
      shippingTotal: 0,
      taxTotal: 0,
      adjustment: 0,
      payable: amount,
      paid: amount,
      refunded: 0,
    },
    destination: {
      country: "CN",
      provinceCode: "330000",
      province: "浙江省",
      city: "杭州市",
      district: "西湖区",
      complete: true,
    },
    times: {
      placedAt: at,
      paidAt: at,
      promisedShipAt: null,
      shippedAt: null,
      deliveredAt: null,
      completedAt: null,
      cancelledAt: null,
    },
    lines: [
      {
        lineNo: 1,
        kind: "product",
        sku: "TEA-001",
        name: "龙井茶 250 g 礼盒",
        quantity: 1,
        unitPrice: amount,
        discount: 0,
        payable: amount,
        weightG: 420,
      },
    ],
    private: { name: "演示", phone: "19900000000", address: "浙江省杭州市西湖区演示路 1 号" },
    doc: {},
  };
}

/** The same order as Shopify sends it, with its signature. */
export function signedHook(serial: number): { readonly body: string; readonly signature: string } {
  const body = shopifyOrder({ id: serial, total: "1200.00" });
  return { body, signature: createHmac("sha256", HOOK_SECRET).update(body).digest("base64") };
}
