import { expect, test } from "vitest";
import { INITIAL_NUMBER_RULE, NumberRule, numberHead, numberRuleProblems, orderNumber } from "./number-rule.ts";

const SHOP = "0190a000-0000-7000-8000-00000000ab12";
const ORDER = { channel: "TB", shopId: SHOP, day: "20260102" } as const;

test("C032: as installed a number is channel, day and five digits", () => {
  const { head, series } = numberHead(INITIAL_NUMBER_RULE, ORDER);
  expect(orderNumber(head, 123, 5)).toBe("TB2026010200123");
  expect(orderNumber(head, 123, 5)).toMatch(/^[A-Z]{2,3}\d{8}\d{5}$/);
  expect(series).toBe("TB20260102");
  expect(orderNumber(head, 100_000, 5)).toBe("TB20260102100000");
});

test("a shop's code, a sign and a shorter date stand where the rule has them", () => {
  const rule = NumberRule.parse({
    parts: [
      { type: "shop" },
      { type: "text", text: "-" },
      { type: "date", format: "yymm" },
      { type: "text", text: "-" },
    ],
    digits: 4,
    reset: "month",
    shopCodes: { [SHOP]: "HZ1" },
  });
  expect(numberHead(rule, ORDER)).toEqual({ head: "HZ1-2601-", series: "HZ1-2601-" });
  expect(numberHead({ ...rule, shopCodes: {} }, ORDER).head).toBe("AB12-2601-");
});

test.each([
  ["day", "TB20260102"],
  ["month", "TB202601**"],
  ["never", "TB********"],
] as const)("a sequence that begins again each %s belongs to the series %s", (reset, series) => {
  expect(numberHead({ ...INITIAL_NUMBER_RULE, reset }, ORDER)).toEqual({ head: "TB20260102", series });
});

test("what would give a number twice is refused", () => {
  const date = (format: "yyyymmdd" | "yymm") => ({ type: "date", format }) as const;
  expect(numberRuleProblems({ parts: [{ type: "channel" }], reset: "day" })).toEqual(["reset_date"]);
  expect(numberRuleProblems({ parts: [date("yymm")], reset: "day" })).toEqual(["reset_date"]);
  expect(numberRuleProblems({ parts: [date("yymm")], reset: "month" })).toEqual([]);
  expect(numberRuleProblems({ parts: [], reset: "never" })).toEqual([]);
  expect(numberRuleProblems({ parts: [{ type: "shop" }, date("yyyymmdd")], reset: "day" })).toEqual(["shop_sign"]);
  expect(numberRuleProblems({ parts: [{ type: "channel" }, { type: "channel" }], reset: "never" })).toEqual([
    "part_twice",
  ]);
  expect(NumberRule.safeParse({ ...INITIAL_NUMBER_RULE, parts: [{ type: "text", text: "A1" }] }).success).toBe(false);
});
