import { expect, test } from "vitest";
import { addressKey, normaliseDetail } from "./address-key.ts";
import { parseAddress } from "./parse-address.ts";

const keyOf = (text: string) => addressKey(parseAddress(text));

test.each([
  ["浙江省杭州市西湖区文三路1号2幢3单元301室 张三 13800138000", "浙江杭州西湖区 文三路 １号２栋3-301 张三 13800138000"],
  ["浙江省杭州市西湖区文三路1号2号楼", "收货人：张三 电话：13800138000 地址：浙江省 杭州市 西湖区 文三路一号二号楼"],
  ["广东省深圳市福田区福华路100号", "廣東省深圳市福田區福华路第100號"],
  ["杭州市西湖区文三路十二号", "浙江省杭州市西湖区文三路12号（近学院路） 张三 13800138000"],
])("%j and %j are one address", (one, other) => {
  expect(keyOf(one)).not.toBeNull();
  expect(keyOf(one)).toBe(keyOf(other));
});

test.each([
  ["浙江省杭州市西湖区文三路1号301室", "浙江省杭州市西湖区文三路1号302室"],
  ["浙江省杭州市西湖区文三路1号11幢", "浙江省杭州市西湖区文三路11号1幢"],
  ["江苏省南京市鼓楼区中山路1号", "江苏省徐州市鼓楼区中山路1号"],
])("%j and %j are two", (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});

test.each(["鼓楼区中山路1号", "浙江省南京市鼓楼区中山路1号", "浙江省杭州市西湖区", ""])(
  "%j has no key: a guess would merge strangers",
  (text) => {
    expect(keyOf(text)).toBeNull();
  },
);

test.each([
  ["文三路一百零二号", "文三路102"],
  ["文三路二十号三层", "文三路20-3"],
  ["中山路五〇一室", "中山路501"],
])("normaliseDetail(%j)", (detail, normal) => {
  expect(normaliseDetail(detail)).toBe(normal);
});
