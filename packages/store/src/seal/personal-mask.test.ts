import { expect, test } from "vitest";
import { personalMask } from "./personal-mask.ts";

const PERSON = { name: "林晚晴", phone: "13812345678", address: "浙江省杭州市西湖区文三路 1 号", nick: "wanqing" };

test("a reader of masked notes gets the order's own values as they may see them, and numbers hidden", () => {
  const mask = personalMask(["supervisor"], PERSON);
  expect(mask.text("林晚晴 来电 13812345678，改送 浙江省杭州市西湖区文三路 1 号")).toBe(
    "林** 来电 138****5678，改送 浙江省杭州市西湖区****",
  );
  expect(mask.json({ "13987654321": "wanqing", n: 13987654321, small: 42 })).toEqual({
    "139****4321": "wanqing",
    n: "139****4321",
    small: 42,
  });
});

test("what a role does not see of the order's own values is hidden even inside texts it sees", () => {
  expect(personalMask(["warehouse"], PERSON).text("wanqing 的手机 13812345678")).toBe("*** 的手机 ***");
});

test("a reader of no notes gets what was written for them, masked like a note", () => {
  const mask = personalMask(["finance"], PERSON, { isAddressed: true });
  expect(mask.text("wanqing 说已付，电话 13987654321")).toBe("*** 说已付，电话 139****4321");
});

test("a reader of no notes gets only words of our own", () => {
  const { text, json } = personalMask(["operator"], PERSON);
  const at = "2026-01-01T00:00:00.000Z";
  expect(text("ok")).toBeNull();
  expect(
    json({
      order: { version: 3, state: "paid" },
      resumed: { type: "approval", decision: "approved", comment: "林晚晴已确认", at },
      list: ["林晚晴", 1],
      price: { minor: 12_000_000, currency: "CNY" },
      phone: 13812345678,
    }),
  ).toEqual({
    order: { version: 3, state: "paid" },
    resumed: { type: "approval", decision: "approved", at },
    list: [null, 1],
    price: { minor: 12_000_000, currency: "CNY" },
  });
});

test("a value that is one character hides nothing else", () => {
  expect(personalMask(["admin"], { name: "一" }).text("一共一件")).toBe("一共一件");
});
