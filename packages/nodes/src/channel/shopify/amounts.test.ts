import { describe, expect, test } from "vitest";
import { eventOf } from "../../testing/shopify-fixture.ts";

describe("amounts", () => {
  test.each<[string, object, object]>([
    ["yen have no minor unit", { currency: "JPY", total_price: "1200", ...plain() }, { payable: 1_200 }],
    ["dinars have three", { currency: "KWD", total_price: "1.234", ...plain() }, { payable: 1_234 }],
    ["lower case", { currency: "usd" }, { payable: 126_850 }],
    ["numbers instead of texts", { total_price: 12.5 }, { payable: 1_250 }],
    ["negative totals", { total_price: "-5.00" }, { payable: -500 }],
    ["tax on top", { taxes_included: false, total_tax: "10.00" }, { taxTotal: 1_000, adjustment: -650 }],
    ["nothing but the total", { ...plain(), total_price: "1.00" }, { itemsTotal: 0, payable: 100, adjustment: 100 }],
    ["partly paid", { financial_status: "partially_paid", total_outstanding: "268.50" }, { paid: 100_000 }],
    ["unpaid", { financial_status: "pending" }, { paid: 0 }],
    ["refunded whole", { financial_status: "refunded" }, { refunded: 126_850 }],
    [
      "refunded in part",
      {
        refunds: [
          {
            transactions: [
              { kind: "refund", status: "success", amount: "10.00" },
              { kind: "refund", status: "failure", amount: "9.00" },
            ],
          },
          {
            transactions: [
              { kind: "refund", amount: "0.50" },
              { kind: "void", status: "success", amount: "1.00" },
            ],
          },
        ],
      },
      { refunded: 1_050 },
    ],
  ])("%s", (_name, changes, amounts) => {
    const { order } = eventOf(changes);
    expect(order.amounts).toMatchObject(amounts);
    const { itemsTotal, discountTotal, shippingTotal, taxTotal, adjustment, payable } = order.amounts;
    expect(itemsTotal - discountTotal + shippingTotal + taxTotal + adjustment).toBe(payable);
  });
});

function plain() {
  return { total_line_items_price: null, total_discounts: null, total_tax: null, shipping_lines: [], line_items: [] };
}
