import { expect, test } from "vitest";
import { table } from "./table.ts";

test("columns stand under each other, Chinese characters counted as two places", () => {
  const text = table([
    ["编号", "状态", "金额"],
    ["A1", "已付款", "¥12.00"],
  ]);
  expect(text.split("\n")).toEqual(["编号  状态    金额", "A1    已付款  ¥12.00"]);
});

test("no rows are no lines", () => {
  expect(table([])).toBe("");
});
