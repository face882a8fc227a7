import fc from "fast-check";
import { expect, test } from "vitest";
import { BUILDING_FAMILIES } from "../testing/address/families.ts";
import { HELD_OUT } from "../testing/address/held-out.ts";
import { reportOf, totalOf } from "../testing/address/report.ts";
import { BUILDING_WORDS } from "../testing/address/words.ts";
import { anyText } from "../testing/expect-mask.ts";
import { parseAddress } from "./parse-address.ts";
import type { AddressFieldName, ParsedAddress } from "./parsed-address.ts";
import { ADDRESS_FIELDS } from "./parsed-address.ts";

/** Fields in their order, `?` behind what is doubtful, `-` where nothing was found. */
function shown(parsed: ParsedAddress): string {
  const field = (name: AddressFieldName) => {
    const { value, confidence } = parsed[name];
    return value === null ? "-" : `${value}${confidence === "sure" ? "" : "?"}`;
  };
  return ADDRESS_FIELDS.map(field).join(" | ");
}

test.each([
  [
    "张三 13800138000 浙江省杭州市西湖区文三路1号2幢301室",
    "张三 | 13800138000 | 浙江省 | 杭州市 | 西湖区 | 文三路1号2幢301室 | -",
  ],
  [
    "浙江省杭州市西湖区文三路1号 张三 13800138000 310012",
    "张三 | 13800138000 | 浙江省 | 杭州市 | 西湖区 | 文三路1号 | 310012",
  ],
  [
    "收货人：张三\n手机号码：１３８００１３８０００\n所在地区：浙江省杭州市西湖区\n详细地址：文三路１号",
    "张三 | 13800138000 | 浙江省 | 杭州市 | 西湖区 | 文三路1号 | -",
  ],
  [
    "李四[4567], 18412345678-4567, 广东省 深圳市 南山区 粤海街道 科技园1栋[4567]",
    "李四 | 18412345678-4567 | 广东省 | 深圳市 | 南山区 | 粤海街道科技园1栋 | -",
  ],
  [
    "迪丽热巴·买买提 18999999999 新疆乌市天山区解放北路1号",
    "迪丽热巴·买买提 | 18999999999 | 新疆维吾尔自治区 | 乌鲁木齐市 | 天山区 | 解放北路1号 | -",
  ],
  [
    "010-12345678转801 北京市北京市海淀区中关村大街1号 赵六",
    "赵六 | 010-12345678-801 | 北京市 | 北京市 | 海淀区 | 中关村大街1号 | -",
  ],
  [
    "王小二 13800138000 湖北省 省直辖县级行政区划 仙桃市 沔街1号",
    "王小二 | 13800138000 | 湖北省 | 仙桃市 | - | 沔街1号 | -",
  ],
  [
    "阿里木江 13999999999 新疆 自治区直辖县级行政区划 石河子市 北泉镇1号",
    "阿里木江 | 13999999999 | 新疆维吾尔自治区 | 石河子市 | - | 北泉镇1号 | -",
  ],
  [
    "香港九龍觀塘區觀塘道1號 陳大文 +852 91234567",
    "陳大文 | +852 91234567 | 香港特别行政区 | 九龙 | 观塘区 | 觀塘道1號 | -",
  ],
  [
    "黔东南凯里市韶山北路1号 杨女士收 13800138000",
    "杨女士 | 13800138000 | 贵州省 | 黔东南苗族侗族自治州 | 凯里市 | 韶山北路1号 | -",
  ],
  [
    '{"name":"张三","phone":"13800138000","address":"浙江省杭州市西湖区文三路1号"}',
    "张三 | 13800138000 | 浙江省 | 杭州市 | 西湖区 | 文三路1号 | -",
  ],
])("C145 reads %j", (text, fields) => {
  expect(shown(parseAddress(text))).toBe(fields);
});

test.each([
  [
    "the county stands in several cities",
    "鼓楼区中山路1号 张三 13800138000",
    "张三 | 13800138000 | - | - | 鼓楼区? | 中山路1号 | -",
  ],
  [
    "and in several of the province",
    "江苏鼓楼区中山路1号 张三 13800138000",
    "张三 | 13800138000 | 江苏省 | - | 鼓楼区? | 中山路1号 | -",
  ],
  [
    "the province is another's",
    "浙江省南京市鼓楼区中山路1号 张三 13800138000",
    "张三 | 13800138000 | 江苏省? | 南京市? | 鼓楼区? | 中山路1号? | -",
  ],
  [
    "a short name may be part of a square",
    "杭州西湖文化广场1号 张三 13800138000",
    "张三 | 13800138000 | 浙江省 | 杭州市 | 西湖区? | 文化广场1号? | -",
  ],
  [
    "the county was merged",
    "上海市闸北区共和新路1号 张三 13800138000",
    "张三 | 13800138000 | 上海市 | 上海市 | 静安区? | 共和新路1号 | -",
  ],
  [
    "the name is glued to the house",
    "浙江省杭州市西湖区文三路1号张三 13800138000",
    "张三? | 13800138000 | 浙江省 | 杭州市 | 西湖区 | 文三路1号? | -",
  ],
  [
    "there are two mobiles",
    "张三 13800138000 13900139000 浙江省杭州市西湖区文三路1号",
    "张三 | 13800138000? | 浙江省 | 杭州市 | 西湖区 | 文三路1号 | -",
  ],
  [
    "words are left over",
    "帮我寄到浙江省杭州市西湖区文三路1号，张三，13800138000",
    "张三 | 13800138000 | 浙江省 | 杭州市 | 西湖区 | 文三路1号? | -",
  ],
  ["nothing is there", "", "- | - | - | - | - | - | -"],
])("C145 doubts when %s", (_, text, fields) => {
  expect(shown(parseAddress(text))).toBe(fields);
});

test("codes are of GB/T 2260, and zones have none of their own", () => {
  expect(parseAddress("浙江省杭州市西湖区文三路1号").codes).toEqual({
    province: "330000",
    city: "330100",
    district: "330106",
  });
  expect(parseAddress("江苏省苏州市工业园区星湖街328号").codes).toEqual({
    province: "320000",
    city: "320500",
    district: null,
  });
  expect(parseAddress("台灣臺北市信義區市府路1號").codes).toEqual({ province: "710000", city: null, district: null });
});

test("says why it doubts, with what may be meant", () => {
  expect(parseAddress("江苏鼓楼区中山路1号 张三 13800138000").doubts).toContainEqual({
    field: "district",
    code: "ambiguous",
    candidates: ["江苏省南京市鼓楼区", "江苏省徐州市鼓楼区"],
  });
});

const BUILT_WITH = { words: BUILDING_WORDS, families: BUILDING_FAMILIES, isHeldOut: false };

test.each([
  ["on templates, words and counties that were held out (docs/address.md)", HELD_OUT],
  ["on those it was built with", BUILT_WITH],
])("C145 accuracy %s", (_, world) => {
  const total = totalOf(reportOf(world, { seed: 145, each: 36 }));
  expect(total.right / total.samples).toBeGreaterThanOrEqual(0.986);
  expect(total.wrongButSure).toBeLessThanOrEqual(2);
});

test("reads any text without failing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseAddress(text);
      for (const field of ADDRESS_FIELDS)
        expect(parsed[field].value === null).toBe(parsed[field].confidence === "none");
    }),
    { numRuns: 500 },
  );
});
