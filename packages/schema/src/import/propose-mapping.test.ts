import { describe, expect, test } from "vitest";
import { proposeMapping } from "./propose-mapping.ts";

function table(text: string) {
  const [headers = [], ...rows] = text.split("\n").map((line) => line.split("|"));
  return { headers, rows };
}

function fieldsOf(text: string): Readonly<Record<string, string | null>> {
  const { columns } = proposeMapping([table(text)]);
  return Object.fromEntries(columns.map(({ column, field }) => [column, field]));
}

describe("C031 a mapping is proposed from headers and values", () => {
  test("blanks, case and units in headers change nothing", () => {
    expect(fieldsOf("Order ID |ORDER_DATE|ShipCountry|运费（元）|重量(kg)\nA|2026-01-02|France|5.00|0.5")).toEqual({
      "Order ID ": "externalNo",
      ORDER_DATE: "placedAt",
      ShipCountry: "country",
      "运费（元）": "shipping",
      "重量(kg)": "weightKg",
    });
  });

  test("a share is a rate, an amount a discount", () => {
    expect(fieldsOf("Order ID|Order Date|Discount\nA|2026-01-02|0.2").Discount).toBe("lineRate");
    expect(fieldsOf("Order ID|Order Date|Discount\nA|2026-01-02|5.00").Discount).toBe("lineDiscount");
  });

  test("an amount that differs within orders is of their lines", () => {
    expect(fieldsOf("订单号|下单时间|应收\nA|2026-01-02|5.00\nA|2026-01-02|7.00")["应收"]).toBe("lineTotal");
    expect(fieldsOf("订单号|下单时间|应收\nA|2026-01-02|5.00\nB|2026-01-02|7.00")["应收"]).toBe("payable");
  });

  test("values alone tell a phone number and a Chinese address", () => {
    expect(fieldsOf("订单号|下单时间|A1|A2\nA|2026-01-02|13800138000|浙江省杭州市西湖区文三路 1 号")).toMatchObject({
      A1: "phone",
      A2: "address",
    });
  });
});

describe("what may mean two things is left unmapped and asked", () => {
  test.each([
    ["dates", "Order ID|Order Date\nA|03/04/2026", "Order Date"],
    ["mismatch", "Order ID|Order Date|Quantity\nA|2026-01-02|many", "Quantity"],
    ["decimal", "Order ID|Order Date|Total\nA|2026-01-02|1.5\nB|2026-01-02|2,5", "Total"],
    ["digits", "Order ID|Order Date\n1.23457E+18|2026-01-02", "Order ID"],
    ["several", "Order ID|Order_ID|Order Date\nA|B|2026-01-02", "Order ID"],
  ])("%s", (reason, text, column) => {
    const { columns, questions } = proposeMapping([table(text)]);
    expect(columns.find((one) => one.column === column)).toMatchObject({ field: null, confidence: "unsure", reason });
    expect(questions).toContainEqual({ code: "column", table: 0, column, reason });
  });

  test("a word of the status that nobody knows", () => {
    const { mapping, questions } = proposeMapping([
      table("Order ID|Order Date|Status\nA|2026-01-02|paid\nB|2026-01-02|odd"),
    ]);
    expect(questions).toEqual([{ code: "status", word: "odd" }]);
    expect(mapping?.states).toEqual({ paid: "paid" });
  });
});
