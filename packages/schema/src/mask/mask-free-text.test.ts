import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText, expectMask } from "../testing/expect-mask.ts";
import { maskFreeText } from "./mask-free-text.ts";

describe("maskFreeText", () => {
  test.each([
    ["电话138 1234 1234", "电话138****1234"],
    ["电话13812341234，谢谢", "电话138****1234，谢谢"],
    ["+86 138-1234-1234打给我", "+86 138****1234打给我"],
    ["１３８１２３４１２３４", "138****1234"],
    ["𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟏𝟐𝟑𝟒", "138****1234"],
    ["一三八一二三四一二三四", "138****1234"],
    ["138\u200b1234\u200b1234", "138****1234"],
    ["138.1234.1234", "138****1234"],
    ["13812341234或13912341234", "138****1234或139****1234"],
    ["虚拟号18877771111-123", "虚拟号188****1111-***"],
    ["身份证110101199003071234", "身份证1****************4"],
    ["身份证11010119900307123X。", "身份证1****************X。"],
    ["卡号 6222 0212 3456 7890 123", "卡号 **** **** **** 0123"],
    ["卡号6222021234567890", "卡号**** **** **** 7890"],
    ["邮箱ada.li@example.com收", "邮箱a***@example.com收"],
    ["座机010-12345678", "座机010-****78"],
    ["call +1 555-625-1199", "call *********99"],
    ["QQ12345678", "QQ******78"],
    ["20261121前发货", "20261121前发货"],
    ["2026年11月21日发2件，放门口", "2026年11月21日发2件，放门口"],
    ["三件一二楼", "三件一二楼"],
    ["𠮷野家 123456", "𠮷野家 123456"],
    ["", ""],
  ])("of %j", (text, masked) => {
    expect(maskFreeText(text)).toBe(masked);
  });

  test("is a mask", { timeout: 60_000 }, () => {
    expectMask(maskFreeText);
  });

  test("leaves no mobile number, however it is hidden among words", () => {
    const words = fc.constantFrom("", "电话", " 请打 ", "，", "a", "*", "0571 ", "。1 ");
    fc.assert(
      fc.property(words, fc.stringMatching(/^1[3-9][0-9]{9}$/), words, (...parts) => {
        const [before, number, behind] = parts;
        expect(maskFreeText(before + number + behind)).not.toContain(number.slice(3, 7) + number.slice(7));
      }),
      { numRuns: 5_000 },
    );
  });

  test("touches nothing in a text that holds no long number and no address", () => {
    const harmless = fc
      .stringMatching(/^[\p{Script=Han}a-z ，。]{0,40}$/u)
      .filter((text) => !/[一二三四五六七八九零〇两]/.test(text));
    fc.assert(
      fc.property(harmless, (text) => {
        expect(maskFreeText(text)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  test("leaves no seven digits in a row but a date", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const [run] of maskFreeText(text).matchAll(/\d{7,}/g)) expect(run).toMatch(/^(?:19|20)\d{6}$/);
      }),
      { numRuns: 5_000 },
    );
  });
});
