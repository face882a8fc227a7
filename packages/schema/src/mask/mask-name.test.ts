import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText, expectMask } from "../testing/expect-mask.ts";
import { maskName, maskNick } from "./mask-name.ts";

describe("maskName", () => {
  test.each([
    ["王五", "王*"],
    ["王小明", "王**"],
    ["欧阳娜娜", "欧阳**"],
    ["歐陽娜", "歐陽*"],
    ["欧阳", "欧*"],
    ["司马相如", "司马**"],
    ["买买提·吐尔逊", "买**"],
    ["买买提•吐尔逊", "买**"],
    ["John", "J***"],
    ["John Smith", "J***"],
    ["Jo", "J*"],
    ["Ｊｏｈｎ", "J***"],
    ["𠮷田", "𠮷*"],
    ["王", "*"],
    ["·", "*"],
    ["·王五", "王*"],
    [" 王五 ", "王*"],
    ["王\0五", "王*"],
    ["\ud83d王五", "王*"],
    ["", ""],
  ])("of %j", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test("is a mask", { timeout: 60_000 }, () => {
    expectMask(maskName);
  });

  test("shows one character, two of a compound family name, and never a whole name", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const masked = maskName(text);
        const shown = masked.replaceAll("*", "");
        expect([...shown].length).toBeLessThanOrEqual(2);
        expect(masked === "" || masked.includes("*")).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("maskNick", () => {
  test.each([
    ["风清扬", "风***"],
    ["a", "*"],
    ["13812341234", "1***"],
    ["", ""],
  ])("of %j", (nick, masked) => {
    expect(maskNick(nick)).toBe(masked);
  });

  test("is a mask", { timeout: 60_000 }, () => {
    expectMask(maskNick);
  });
});
