import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText, expectMask } from "../testing/expect-mask.ts";
import { maskPhone } from "./mask-phone.ts";

test.each([
  ["13812341234", "138****1234"],
  ["138 1234 1234", "138****1234"],
  ["138-1234-1234", "138****1234"],
  ["+86 138-1234-1234", "+86 138****1234"],
  ["008613812341234", "+86 138****1234"],
  ["8613812341234", "+86 138****1234"],
  ["１３８１２３４１２３４", "138****1234"],
  ["138–1234—1234", "138****1234"],
  ["18877771111-123", "188****1111-***"],
  ["18877771111转123", "188****1111-***"],
  ["18877771111 ext. 123", "188****1111-***"],
  ["010-12345678", "010-****78"],
  ["01012345678", "010-****78"],
  ["(0571) 8765432", "0571-****32"],
  ["0571-87654321-801", "0571-****21-***"],
  ["9123456", "*****56"],
  ["+1 555-625-1199", "*********99"],
  ["123456", "******"],
  ["13812341234/13912341234", "***********34"],
  ["没有电话", "****"],
  ["", ""],
  ["   ", ""],
])("maskPhone(%j)", (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test("is a mask", { timeout: 60_000 }, () => {
  expectMask(maskPhone);
});

test("shows seven digits at most, and of nothing it does not know more than two", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const digits = maskPhone(text)
        .replace(/^\+86 /, "")
        .replaceAll(/\D/g, "");
      expect(digits.length).toBeLessThanOrEqual(7);
      if (digits.length === 7) expect(maskPhone(text)).toMatch(/^(?:\+86 )?1[3-9]\d\*{4}\d{4}(?:-\*{3})?$/);
    }),
    { numRuns: 10_000 },
  );
});

test("hides the middle of every mobile number, however it is written", () => {
  const mobiles = fc.stringMatching(/^1[3-9][0-9]{9}$/);
  const prefixes = fc.constantFrom("", "+86", "+86 ", "0086-", "86");
  fc.assert(
    fc.property(mobiles, prefixes, fc.constantFrom("", " ", "-", "－"), (number, prefix, gap) => {
      const written = prefix + [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);
      const lead = prefix === "" ? "" : "+86 ";
      expect(maskPhone(written)).toBe(`${lead}${number.slice(0, 3)}****${number.slice(7)}`);
    }),
    { numRuns: 2_000 },
  );
});
