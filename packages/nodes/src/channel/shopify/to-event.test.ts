import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { eventOf, paidHeaders, paidOrder, readBody, receivedAt } from "../../testing/shopify-fixture.ts";

test("a paid order becomes an event in the standard model", () => {
  expect(eventOf()).toEqual({
    key: "d6a1c0de-0001",
    bodyHash: createHash("sha256").update(JSON.stringify(paidOrder)).digest("hex"),
    occurredAt: "2026-11-20T10:05:02.000Z",
    order: {
      externalNo: "5512340098127",
      orderKey: "5512340098127",
      channel: "SHF",
      externalStatus: "paid/none",
      externalUpdatedAt: "2026-11-20T10:05:02.000Z",
      orderType: "normal",
      isTest: false,
      state: "paid",
      stateReason: null,
      tags: ["VIP", "双十一"],
      currency: "CNY",
      amounts: {
        itemsTotal: 130_000,
        discountTotal: 5_000,
        shippingTotal: 1_500,
        taxTotal: 0,
        adjustment: 350,
        payable: 126_850,
        paid: 126_850,
        refunded: 0,
      },
      destination: {
        country: "CN",
        provinceCode: null,
        province: "Zhejiang",
        city: "杭州市",
        district: null,
        complete: true,
      },
      times: {
        placedAt: "2026-11-20T10:04:11.000Z",
        paidAt: "2026-11-20T10:04:10.000Z",
        promisedShipAt: null,
        shippedAt: null,
        deliveredAt: null,
        completedAt: null,
        cancelledAt: null,
      },
      lines: [
        {
          lineNo: 1,
          externalLineNo: "13380022117791",
          kind: "product",
          sku: "TEA-LJ-250",
          channelSkuId: "4410022330017",
          channelProductId: "8800112233001",
          name: "狮峰龙井",
          specText: "250g / 罐装",
          quantity: 2,
          unitPrice: 48_000,
          discount: 3_692,
          payable: 92_308,
          weightG: 700,
        },
        {
          lineNo: 2,
          externalLineNo: "13380022117824",
          kind: "product",
          sku: "CUP-03",
          channelSkuId: "4410022339980",
          channelProductId: "8800112233450",
          name: "盖碗",
          quantity: 1,
          unitPrice: 34_000,
          discount: 1_308,
          payable: 32_692,
          weightG: 2_400,
        },
      ],
      private: {
        name: "林月",
        phone: "+86 138 0000 0000",
        email: "lin.yue@example.com",
        address: "龙井路 88 号, 3 幢 502",
        postcode: "310013",
        note: "请放前台",
      },
      doc: {
        promotions: [{ code: "AUTUMN50", amount: "50.00", type: "fixed_amount" }],
        shipping: { title: "顺丰标快", code: "sf-standard" },
        ext: { name: "#SL-2087", source: "web", gateways: ["alipay"] },
      },
    },
  });
});

describe("identity", () => {
  test("ids beyond 2^53 keep every digit, as numbers and as texts", () => {
    const body = JSON.stringify(paidOrder).replaceAll("5512340098127", "90071992547409931");
    const result = readBody(body);
    expect(result).toMatchObject({ ok: true, event: { order: { externalNo: "90071992547409931" } } });
    expect(eventOf({ id: "90071992547409931" }).order.orderKey).toBe("90071992547409931");
  });

  test("without a delivery id, topic, order and time make the key", () => {
    const given = { "x-shopify-topic": "orders/updated" };
    expect(eventOf({}, given).key).toBe("orders/updated:5512340098127:2026-11-20T18:05:02+08:00");
    const timeless = eventOf({ updated_at: null }, given);
    expect(timeless.key).toBe(`orders/updated:5512340098127:${timeless.bodyHash}`);
    expect(timeless.occurredAt).toBe(receivedAt);
  });

  test("a key too long to keep is hashed", () => {
    expect(eventOf({}, { ...paidHeaders, "x-shopify-webhook-id": "k".repeat(201) }).key).toMatch(/^[0-9a-f]{64}$/);
  });

  test("a test order says so", () => {
    expect(eventOf({ test: true }).order.isTest).toBe(true);
  });
});
