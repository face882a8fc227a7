import { expect, test } from "vitest";
import { clauseSentence } from "./clause-sentence.ts";

const complete = { "==": [{ var: "order.complete" }, true] };
const large = { ">=": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] };
const rule = { and: [complete, { or: [large, { var: "order.isTest" }] }] };

test.each([
  ["/and/0", "地址完整", "Address complete"],
  ["/and/1/or/0", "应付金额 ≥ ¥1,000.00", "Payable ≥ CN¥1,000.00"],
  ["/and/1/or", "应付金额 ≥ ¥1,000.00 或 测试订单", "Payable ≥ CN¥1,000.00 or Test order"],
  [
    "/and",
    "地址完整 且 （应付金额 ≥ ¥1,000.00 或 测试订单）",
    "Address complete and (Payable ≥ CN¥1,000.00 or Test order)",
  ],
  [
    "/",
    "地址完整 且 （应付金额 ≥ ¥1,000.00 或 测试订单）",
    "Address complete and (Payable ≥ CN¥1,000.00 or Test order)",
  ],
])("%s says %s", (clause, zh, en) => {
  expect(clauseSentence(rule, clause)).toEqual({ zh, en });
});

test("a clause that is not there, and a rule that cannot be read, say nothing", () => {
  expect(clauseSentence(rule, "/or/7")).toBeNull();
  expect(clauseSentence({ nonsense: [1] }, "/")).toBeNull();
});
