import fc from "fast-check";
import { expect } from "vitest";

/** Texts of every kind: plain, Chinese, digits with separators, lone surrogates, NUL, masks and pieces of them. */
const pieces = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom(
    "王",
    "欧阳",
    "𠮷",
    "·",
    "浙江省",
    "浙江",
    "杭州市",
    "杭州",
    "西湖区",
    "北京市",
    "市辖区",
    "路",
    "号",
    "中国",
  ),
  fc.stringMatching(/^[0-9０-９ +.()-]{1,18}$/),
  fc.stringMatching(/^1[3-9][0-9]{9}$/),
  fc.stringMatching(/^[0-9]{6,20}$/),
  fc.stringMatching(/^[一二三四五六七八九零]{1,11}$/),
  fc.constantFrom(
    "\ud83d",
    "\udc00",
    "\0",
    "*",
    "****",
    "***",
    "@",
    "a@b.cn",
    "x",
    "转",
    "-",
    " ",
    "86",
    "+86",
    "x@x.com",
  ),
);
export const anyText = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));

/** What every mask promises: it answers any text, twice is once, and what it leaves is a proper text. */
export function expectMask(mask: (text: string) => string): void {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = mask(text);
      expect(mask(once)).toBe(once);
      expect(once).not.toMatch(/\p{Surrogate}/u);
    }),
    { numRuns: 10_000 },
  );
  for (const unit of ["1", "王", "\ud83d", "a@", "138 "]) {
    const long = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(typeof mask(long)).toBe("string");
  }
}
