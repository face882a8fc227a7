import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../json.ts";
import { LANGUAGES } from "../language.ts";
import { placeholdersOf, renderMessage } from "./render.ts";

const say = (sentence: string, params: { readonly [name: string]: Json }, language: "zh" | "en" = "en") =>
  renderMessage({ zh: sentence, en: sentence }, params, language);

describe("renderMessage", () => {
  test.each<[string, Json, string, string]>([
    ["{v}", "text", "text", "text"],
    ["{v}", 1_234_567, "1,234,567", "1,234,567"],
    ["{v}", true, "是", "yes"],
    ["{v}", false, "否", "no"],
    ["{v}", ["a", "b"], "a、b", "a, b"],
    ["{v:state}", "paid", "已付款", "Paid"],
    ["{v:state}", ["paid", "shipped"], "已付款、已发货", "Paid, Shipped"],
    ["{v:state}", "no_such_state", "no_such_state", "no_such_state"],
    ["{v:role}", "supervisor", "审批主管", "Supervisor"],
    ["{v:hold}", "risk", "风险", "Risk"],
    ["{v:event}", "OrderPaid", "订单付款", "Order paid"],
    ["{v:rule_kind}", "money", "金额", "an amount"],
    ["{v:bytes}", 0, "0 B", "0 B"],
    ["{v:bytes}", 1023, "1,023 B", "1,023 B"],
    ["{v:bytes}", 1536, "1.5 KiB", "1.5 KiB"],
    ["{v:bytes}", 5 * 1024 ** 4, "5,120 GiB", "5,120 GiB"],
    ["{v:duration}", 0, "0 毫秒", "0 ms"],
    ["{v:duration}", 90_000, "1.5 分钟", "1.5 min"],
    ["{v:duration}", 172_800_000, "2 天", "2 d"],
    ["{v}", { money: { minor: 120_000, currency: "CNY" } }, "¥1,200.00", "CN¥1,200.00"],
    ["{v}", { money: { minor: 1200, currency: "JPY" } }, "JP¥1,200", "¥1,200"],
    ["{v}", { state: "paid" }, "已付款", "Paid"],
    ["{v}", { role: "admin" }, "系统管理员", "Administrator"],
    ["{v}", { hold: "memo" }, "备注待处理", "Memo to handle"],
    ["{v}", { event: "OrderShipped" }, "订单发货", "Order shipped"],
    ["{v}", { text: { zh: "条件", en: "Condition" } }, "条件", "Condition"],
    ["{v}", { bytes: 1024 }, "1 KiB", "1 KiB"],
    ["{v}", { duration: 1000 }, "1 秒", "1 s"],
    ["{v}", { money: "not money" }, "not money", "not money"],
    ["{v}", { a: 1, b: 2 }, '{"a":1,"b":2}', '{"a":1,"b":2}'],
    ["{v}", [{ state: "paid" }, { hold: "risk" }], "已付款、风险", "Paid, Risk"],
  ])("%s of %j", (...row) => {
    const [sentence, v, zh, en] = row;
    expect(say(sentence, { v }, "zh")).toBe(zh);
    expect(say(sentence, { v }, "en")).toBe(en);
  });

  test("an absent value leaves an ellipsis, or takes its optional part with it", () => {
    expect(say("status {status}.", {})).toBe("status ….");
    expect(say("status {status}.", { status: null })).toBe("status ….");
    expect(say("failed[ with {status}].", {})).toBe("failed.");
    expect(say("failed[ with {status}].", { status: 500 })).toBe("failed with 500.");
    expect(say("a[ {x}][ {y}]", { y: 1 })).toBe("a 1");
  });

  test("what stands in a value is never filled again", () => {
    expect(say("{a}", { a: "{b} [x {c}]", b: "secret" })).toBe("{b} [x {c}]");
  });

  test("a name reaches own params only", () => {
    expect(say("{constructor} {toString}", {})).toBe("… …");
    expect(say("{v:constructor} {v:__proto__}", { v: "x" })).toBe("x x");
    expect(say("{v:state}", { v: "constructor" })).toBe("constructor");
  });

  test("is total: any params of any placeholder give a text", () => {
    const kinds = ["", ":state", ":role", ":hold", ":event", ":bytes", ":duration", ":money", ":text", ":nonsense"];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.jsonValue(), fc.constantFrom(...LANGUAGES), (kind, value, language) => {
        const json: Json = JSON.parse(JSON.stringify(value));
        expect(typeof say(`[x {v${kind}}]`, { v: json }, language)).toBe("string");
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("placeholdersOf", () => {
  test("lists placeholders with their kinds", () => {
    expect(placeholdersOf("{a} [and {b:state}] {not closed")).toEqual(["a", "b:state"]);
  });
});
