import { describe, expect, test } from "vitest";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { CHANGE_MESSAGES, changeSentence } from "./changes.ts";

describe("CHANGE_MESSAGES", () => {
  test.each(Object.entries(CHANGE_MESSAGES))("%s names the same values in both languages", (_code, text) => {
    expectSamePlaceholders(text);
  });
});

describe("changeSentence", () => {
  test("tells who decided and what they said, as far as it is known", () => {
    const title = { text: { zh: "大额订单", en: "Large order" } };
    const params = { title, person: "李雷", comment: "金额已核对" };
    expect(changeSentence("approval.approved", params, "zh")).toBe("审批通过：大额订单，李雷，意见：金额已核对");
    expect(changeSentence("approval.approved", { title, person: "李雷", comment: "" }, "en")).toBe(
      "Approved: Large order, by 李雷",
    );
  });

  test("tells what became of the order's stock, with or without the pieces", () => {
    const params = { move: "reserve", pieces: ["CUP × 2 (SH)", "POT × 1 (GZ)"] };
    expect(changeSentence("stock.moved", params, "zh")).toBe("库存预占：CUP × 2 (SH)、POT × 1 (GZ)");
    expect(changeSentence("stock.moved", { ...params, pieces: null }, "en")).toBe("Stock · Reserved");
  });

  test("tells a move of the order with its reason", () => {
    const params = { from: "paid", to: "cancelled", reason: "缺货" };
    expect(changeSentence("order.state_set", params, "zh")).toBe("状态：已付款 → 已取消，原因：缺货");
  });
});
