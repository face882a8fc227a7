import fc from "fast-check";
import { expect, test } from "vitest";
import { DIVISIONS } from "../address/division.ts";
import { anyText, expectMask } from "../testing/expect-mask.ts";
import { maskAddress } from "./mask-address.ts";

test.each([
  ["浙江省杭州市西湖区文三路1号", "浙江省杭州市西湖区****"],
  ["浙江省 杭州市 西湖区 文三路1号", "浙江省杭州市西湖区****"],
  ["浙江杭州西湖区文三路1号", "浙江省杭州市西湖区****"],
  ["中国，浙江省，杭州市，西湖区，文三路", "浙江省杭州市西湖区****"],
  ["杭州市西湖区文三路1号", "杭州市西湖区****"],
  ["浙江省杭州市文三路1号", "浙江省杭州市****"],
  ["浙江省文三路1号", "浙江省****"],
  ["北京市朝阳区建国路1号", "北京市朝阳区****"],
  ["北京市北京市朝阳区建国路1号", "北京市朝阳区****"],
  ["上海市市辖区黄浦区南京路", "上海市黄浦区****"],
  ["上海黄浦区南京路", "上海市黄浦区****"],
  ["重庆市城口县某路", "重庆市城口县****"],
  ["河南省济源市某路", "河南省济源市****"],
  ["广西南宁市青秀区民族大道", "广西壮族自治区南宁市青秀区****"],
  ["新疆维吾尔自治区伊犁哈萨克自治州伊宁市某路", "新疆维吾尔自治区伊犁哈萨克自治州伊宁市****"],
  ["北京路1号", "****"],
  ["浙江路王小明小区", "****"],
  ["浙江省杭州市王小明小区3幢", "浙江省杭州市****"],
  ["东莞市虎门镇某路", "东莞市****"],
  ["1600 Amphitheatre Parkway, Mountain View", "****"],
  ["西湖区文三路1号", "****"],
  ["", ""],
])("maskAddress(%j)", (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});

test("is a mask", { timeout: 60_000 }, () => {
  expectMask(maskAddress);
});

test("shows names of the division list and nothing else", () => {
  const names = DIVISIONS.map(({ name }) => name);
  const longest = Math.max(...names.map((name) => name.length));
  fc.assert(
    fc.property(anyText, (text) => {
      let rest = maskAddress(text).replace(/\*{4}$/, "");
      for (let length = longest; rest !== "" && length > 0; length -= 1) {
        if (!names.includes(rest.slice(0, length))) continue;
        rest = rest.slice(length);
        length = longest + 1;
      }
      expect(rest).toBe("");
    }),
    { numRuns: 2_000 },
  );
});
