import type { Json } from "@orderloom/schema/json";
import { expect, test } from "vitest";
import { ruleSentence } from "./rule-sentence.ts";

const field = (name: string): Json => ({ var: `order.${name}` });
const large = { ">=": [field("payable"), { money: [100_000, "CNY"] }] };
const complete = { "==": [field("complete"), true] };

test.each<[Json, string, string]>([
  [{ and: [large, complete] }, "应付金额 ≥ ¥1,000.00 且 地址完整", "Payable ≥ CN¥1,000.00 and Address complete"],
  [
    { and: [complete, { or: [large, { "<": [field("weightG"), 500] }] }] },
    "地址完整 且 （应付金额 ≥ ¥1,000.00 或 重量 < 500 克）",
    "Address complete and (Payable ≥ CN¥1,000.00 or Weight < 500 g)",
  ],
  [{ "==": [field("complete"), false] }, "地址完整 = 否", "Address complete = no"],
  [{ "!": field("isTest") }, "测试订单 = 否", "Test order = no"],
  [field("isTest"), "测试订单", "Test order"],
  [{ "==": [field("state"), "pending_review"] }, "订单状态 = 待审核", "Order state = Pending review"],
  [
    { in: [field("state"), ["paid", "allocated"]] },
    "订单状态 属于 已付款、已配货",
    "Order state is one of Paid, Allocated",
  ],
  [{ "!": [{ in: [field("city"), ["杭州市"]] }] }, "城市 不属于 “杭州市”", "City is none of “杭州市”"],
  [{ in: ["vip", field("tags")] }, "标签 包含 “vip”", "Tags contains “vip”"],
  [{ "!=": [field("paidAt"), null] }, "付款时间 不为空", "Paid at is not empty"],
  [{ and: [{ "!!": field("paidAt") }] }, "付款时间 不为空", "Paid at is not empty"],
  [{ "<=": [1, field("quantity"), 3] }, "1 ≤ 商品件数 ≤ 3", "1 ≤ Item quantity ≤ 3"],
  [{ starts_with: [field("orderNo"), "TB"] }, "订单号 以 “TB” 开头", "Order number starts with “TB”"],
  [
    { ">": [{ "-": [field("payable"), field("paid")] }, { money: [0, "CNY"] }] },
    "应付金额 − 已付金额 > ¥0.00",
    "Payable − Paid > CN¥0.00",
  ],
  [
    { ">=": [{ var: "trigger.refund.amount" }, { money: [10_000, "CNY"] }] },
    "退款金额 ≥ ¥100.00",
    "Refund amount ≥ CN¥100.00",
  ],
  [
    { "==": [{ var: "trigger.refund.kind" }, "return_refund"] },
    "退款类型 = 退货退款",
    "Kind of refund = Return and refund",
  ],
  [{ "==": [{ var: "outputs.http1.status" }, 200] }, "http1 的 status = 200", "http1’s status = 200"],
  [
    { "!": [{ and: [complete, large] }] },
    "不满足（地址完整 且 应付金额 ≥ ¥1,000.00）",
    "not (Address complete and Payable ≥ CN¥1,000.00)",
  ],
  [{ missing: ["order.paidAt"] }, "缺少 付款时间", "Paid at missing"],
  [{ and: [] }, "条件未完成", "Condition not finished"],
])("%j reads “%s”", (rule, zh, en) => {
  expect(ruleSentence(rule)).toEqual({ zh, en });
});
