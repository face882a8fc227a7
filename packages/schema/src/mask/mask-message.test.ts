import { expect, test } from "vitest";
import { maskMessage, maskUnparsed } from "./mask-message.ts";

test("names of fields stay, and values that tell nothing of a person", () => {
  const body = {
    id: 820982911946154,
    financial_status: "crypto",
    total_price: "1268.50",
    updated_at: "2026-11-20T10:05:03+08:00",
    email: "wang@example.com",
    phone: 13_800_005_151,
    note: null,
    buyer_accepts_marketing: true,
    tags: ["王小明"],
    王小明: 1,
    shipping_address: { name: "王小明", address1: "文三路1号", zip: "310000" },
    line_items: [{ sku: "TEA-1", title: "龙井", quantity: 2 }],
  };
  expect(maskMessage(body)).toEqual({
    id: 820982911946154,
    financial_status: "crypto",
    total_price: "1268.50",
    updated_at: "2026-11-20T10:05:03+08:00",
    email: "***",
    phone: "***",
    note: null,
    buyer_accepts_marketing: true,
    tags: ["***"],
    "***": "***",
    shipping_address: { name: "***", address1: "***", zip: "***" },
    line_items: [{ sku: "TEA-1", title: "***", quantity: 2 }],
  });
  expect(maskMessage(maskMessage(body))).toEqual(maskMessage(body));
});

test("a sentence under a plain name is hidden", () => {
  expect(maskMessage({ status: "call 王小明 at 13800005151" })).toEqual({ status: "***" });
});

test("what is no JSON shows its marks alone", () => {
  expect(maskUnparsed('{"name": "王小明", "phone": 138０')).toBe('{"xxxx": "xxx", "xxxxx": 0000');
});
