import { expect, test } from "vitest";
import { storyWords } from "./story-words.ts";

const PLAIN = { node: null, failure: null, patch: null };
const READER = { language: "zh", currency: "CNY" } as const;

test("a change is told with the facts it touched, amounts in the order's currency", () => {
  const line = {
    ...PLAIN,
    code: "order.reported" as const,
    params: { events: ["OrderPaid"], implied: null },
    patch: { payable: 120_000, city: null, version: 2, state: "paid" as const },
  };
  expect(storyWords(line, READER)).toEqual({
    sentence: "渠道更新：订单付款",
    failure: null,
    changed: [
      { path: "payable", label: "应付金额", value: "¥1,200.00" },
      { path: "city", label: "城市", value: null },
    ],
  });
});

test("a failed run names its node and says why", () => {
  const line = {
    ...PLAIN,
    code: "run.failed" as const,
    params: { flow: "大额订单" },
    node: { zh: "配货", en: "Allocate" },
    failure: { code: "transition_illegal" as const, params: { from: "cancelled", to: "allocated", allowed: [] } },
  };
  expect(storyWords(line, READER)).toMatchObject({
    sentence: "流程「大额订单」处理失败，停在「配货」",
    failure: expect.stringContaining("订单不能从「已取消」变为「已配货」"),
  });
  expect(storyWords(line, { language: "en", currency: "CNY" }).sentence).toContain("“Allocate”");
});

test("a comment that the reader may not see leaves no gap", () => {
  const line = {
    ...PLAIN,
    code: "approval.approved" as const,
    params: { title: { text: { zh: "大额订单", en: "Large order" } }, person: "周岚", comment: null },
  };
  expect(storyWords(line, READER).sentence).toBe("审批通过：大额订单，周岚");
});

test("pieces that moved are not said twice: they stand below, with their ledger", () => {
  const params = { move: "expire", pieces: ["CUP × 2 (SH)"] };
  expect(storyWords({ ...PLAIN, code: "stock.moved", params }, READER).sentence).toBe("库存预占到期释放");
});
