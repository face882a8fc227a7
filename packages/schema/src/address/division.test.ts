import { expect, test } from "vitest";
import { CN_DIVISIONS } from "./cn-divisions.ts";
import { atLevel, DIVISIONS, divisionOf, gbCode, liesIn, PROVINCES } from "./division.ts";
import { stemOf } from "./division-names.ts";
import { FORMER_DIVISIONS } from "./former-divisions.ts";
import { simplify } from "./simplify.ts";

test("the division list is whole: 34 provinces, each name once in its place, each code once", () => {
  expect(CN_DIVISIONS).toHaveLength(34);
  for (const line of CN_DIVISIONS)
    expect(line).toMatch(/^\d\d\p{Script=Han}+\/(?:\d\d\p{Script=Han}*:(?:\d\d\p{Script=Han}+,?)*;?)*$/u);
  expect(new Set(DIVISIONS.map(({ code }) => code)).size).toBe(DIVISIONS.length);
  for (const { children } of PROVINCES.flatMap((province) => province.children))
    expect(new Set(children.map(({ name }) => name)).size).toBe(children.length);
});

test("every former division has a successor today", () => {
  for (const [name, within, code] of FORMER_DIVISIONS) {
    expect(divisionOf(code), name).toBeDefined();
    expect(DIVISIONS.some((division) => division.name === within) || within === "莱芜市", within).toBe(true);
  }
});

test("no name of a division is changed by simplifying", () => {
  for (const { name } of DIVISIONS) expect(simplify(name)).toBe(name);
});

test("codes and levels", () => {
  const xihu = divisionOf("330106");
  expect(xihu?.name).toBe("西湖区");
  if (xihu === undefined) throw new Error("not there");
  expect(atLevel(xihu, "city")?.name).toBe("杭州市");
  expect(atLevel(xihu, "province")?.code).toBe("330000");
  expect(liesIn(xihu, xihu)).toBe(true);
  expect(gbCode(xihu)).toBe("330106");
  expect(divisionOf("320571") === undefined ? "" : gbCode(divisionOf("320571") ?? xihu)).toBeNull();
});

test.each([
  ["黔东南苗族侗族自治州", "黔东南"],
  ["新疆维吾尔自治区", "新疆"],
  ["内蒙古自治区", "内蒙古"],
  ["积石山保安族东乡族撒拉族自治县", "积石山"],
  ["浦东新区", "浦东"],
  ["管城回族区", "管城"],
  ["大兴安岭地区", "大兴安岭"],
])("stemOf(%s)", (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});
