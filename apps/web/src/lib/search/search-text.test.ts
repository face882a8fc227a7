import { describe, expect, it } from "vitest";
import { pinyinInitials } from "./pinyin-initials.ts";
import { searchItems } from "./search-text.ts";

describe("pinyinInitials", () => {
  it.each([
    ["设置状态", "szzt"],
    ["订单事件", "ddsj"],
    ["条件判断", "tjpd"],
    ["审批", "sp"],
    ["通知", "tz"],
    ["HTTP 请求", "httpqq"],
    ["啊哦鹅安", "aoea"],
    ["仓库配货，已取消", "ckphyqx"],
  ])("%s is %s", (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials);
  });
});

describe("searchItems", () => {
  const items = [
    { titles: ["订单事件", "Order event"], more: ["收到订单事件时开始"] },
    { titles: ["条件", "Condition"], more: ["金额、地址等是否满足"] },
    { titles: ["设置状态", "Set status"], more: ["把订单改到另一个状态"] },
  ];
  const found = (query: string) => searchItems(items, query, (item) => item).map((item) => item.titles[0]);

  it("finds by Chinese, by initials, by English and by the first letters of words", () => {
    expect(found("状态")).toEqual(["设置状态"]);
    expect(found("szz")).toEqual(["设置状态"]);
    expect(found("cond")).toEqual(["条件"]);
    expect(found("oe")).toEqual(["订单事件"]);
  });

  it("puts a title before a description, and gives all for nothing", () => {
    expect(found("事件")).toEqual(["订单事件"]);
    expect(found("订单")).toEqual(["订单事件", "设置状态"]);
    expect(found(" ")).toHaveLength(3);
    expect(found("退款")).toEqual([]);
  });
});
