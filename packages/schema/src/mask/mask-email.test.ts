import { expect, test } from "vitest";
import { expectMask } from "../testing/expect-mask.ts";
import { maskEmail } from "./mask-email.ts";

test.each([
  ["ada@ex.com", "a***@ex.com"],
  ["a@ex.com", "a***@ex.com"],
  ["13812341234@163.com", "1***@163.com"],
  ["李雷@例子.中国", "李***@例子.中国"],
  ["ada＠ex．com", "a***@ex.com"],
  ["a@b@ex.com", "a***@ex.com"],
  ["@ex.com", "***@ex.com"],
  ["ada@localhost", "***"],
  ["ada@13812341234", "***"],
  ["ada", "***"],
  ["ada@", "***"],
  ["", ""],
])("maskEmail(%j)", (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});

test("is a mask", { timeout: 60_000 }, () => {
  expectMask(maskEmail);
});
