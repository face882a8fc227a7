import { expect, test } from "vitest";
import { formatAddress } from "./format-address.ts";
import { parseAddress } from "./parse-address.ts";

const HANGZHOU = { province: "浙江省", city: "杭州市", district: "西湖区", detail: "文三路1号" };
const BEIJING = { province: "北京市", city: "北京市", district: "朝阳区", detail: "建国路88号" };

test.each([
  [HANGZHOU, "glued", "浙江省杭州市西湖区文三路1号"],
  [HANGZHOU, "spaced", "浙江省 杭州市 西湖区 文三路1号"],
  [{ ...HANGZHOU, name: "张三", phone: "13800138000" }, "full", "张三，13800138000，浙江省 杭州市 西湖区 文三路1号"],
  [BEIJING, "glued", "北京市朝阳区建国路88号"],
  [BEIJING, "spaced", "北京市 北京市 朝阳区 建国路88号"],
  [{ province: "湖北省", city: "仙桃市", district: null, detail: "沔街1号" }, "glued", "湖北省仙桃市沔街1号"],
  [{}, "full", ""],
] as const)("formatAddress(%j, %s)", (parts, style, line) => {
  expect(formatAddress(parts, style)).toBe(line);
});

test.each([HANGZHOU, BEIJING])("what is written in full is read again", (parts) => {
  const parsed = parseAddress(formatAddress({ ...parts, name: "张三", phone: "13800138000" }, "full"));
  expect(parsed).toMatchObject({
    name: { value: "张三" },
    province: { value: parts.province },
    detail: { value: parts.detail },
  });
});
