import { expect, test } from "vitest";
import { renderMessage } from "../messages/render.ts";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { ORDER_CHANGES } from "./order-change.ts";

test.each(Object.entries(ORDER_CHANGES))("%s names the same values in both languages", (_code, text) => {
  expectSamePlaceholders(text);
});

test("leaves out what is not known", () => {
  const params = { events: ["OrderPaid", "OrderAllocated"], implied: null };
  expect(renderMessage(ORDER_CHANGES["order.reported"], params, "zh")).toBe("渠道更新：订单付款、订单配货");
  const moved = { from: "paid", to: "cancelled", reason: "买家不想要了" };
  expect(renderMessage(ORDER_CHANGES["order.state_set"], moved, "zh")).toBe(
    "状态：已付款 → 已取消，原因：买家不想要了",
  );
});
