import { parseAddress } from "@orderloom/schema/address/parse-address";
import { expect, test } from "vitest";
import { contextWith, orderWith } from "../testing/order.ts";
import { conditionDefinition } from "./condition/definition.ts";

/** 乌鲁木齐 and heavier than 2 kg goes by the post. */
const BY_POST = {
  rule: { and: [{ in: ["乌鲁木齐", { var: "order.city" }] }, { ">": [{ var: "order.weightG" }, 2_000] }] },
};

const ADDRESSES = [
  "新疆维吾尔自治区乌鲁木齐市天山区解放北路1号 林晚晴 13812345678",
  "新疆維吾爾自治區烏魯木齊市天山區解放北路1號 林晚晴 13812345678",
  "林晚晴 138 1234 5678 新疆 乌 鲁 木 齐 市 天山区 解放北路1号",
];

test.each(ADDRESSES)("C144: 2,000 g go the usual way and 2,001 g by post to %s", (address) => {
  const city = parseAddress(address).city.value;
  const portOf = (weightG: number, to: string | null = city) =>
    conditionDefinition.evaluate(contextWith(BY_POST, { order: { facts: orderWith({ city: to, weightG }) } }));
  expect(portOf(2_000)).toMatchObject({ port: "no" });
  expect(portOf(2_001)).toMatchObject({ port: "yes" });
  expect(portOf(2_001, "伊宁市")).toMatchObject({ port: "no" });
});
