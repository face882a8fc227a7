import { expect, it } from "vitest";
import { nameForIndex, phoneForIndex } from "./personal-index.ts";

it.each(["13800000000", "+86 138 0000 0000", "0086-13800000000", "8613800000000"])("finds %s", (phone) => {
  expect(phoneForIndex(phone)).toBe("13800000000");
});

it("keeps numbers that only look like a country code", () => {
  expect(phoneForIndex("+1 861 380 0000")).toBe("18613800000");
  expect(phoneForIndex("86-10-65550000")).toBe("861065550000");
});

it("finds a name whatever its spaces, case and width", () => {
  expect(nameForIndex(" Ada  LOVELACE")).toBe(nameForIndex("ada lovelace"));
  expect(nameForIndex("王 小明")).toBe("王小明");
});
