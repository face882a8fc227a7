import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DestinationParts, isDestinationComplete, normaliseName, normalisePhone } from "./derive.ts";

const WHOLE: DestinationParts = {
  country: "US",
  province: "Kentucky",
  city: "Louisville",
  street: "123 Amoebobacterieae St",
  name: "Bob Norman",
  phone: "+1 555-625-1199",
  email: null,
};

describe("isDestinationComplete", () => {
  test.each<[string, DestinationParts, boolean]>([
    ["all parts", WHOLE, true],
    ["no street", { ...WHOLE, street: null }, false],
    ["an empty street", { ...WHOLE, street: "  " }, false],
    ["a dash for a street", { ...WHOLE, street: "-" }, false],
    ["无 for a street", { ...WHOLE, street: "无" }, false],
    ["N/A for a street", { ...WHOLE, street: "n/a" }, false],
    ["no name", { ...WHOLE, name: "" }, false],
    ["no city", { ...WHOLE, city: null }, false],
    ["an e-mail address instead of a phone", { ...WHOLE, phone: null, email: "bob@example.com" }, true],
    ["neither", { ...WHOLE, phone: null, email: null }, false],
    ["no province", { ...WHOLE, province: null }, true],
    ["a city state", { ...WHOLE, country: "SG", city: null }, true],
    ["a municipality without a city", { ...WHOLE, country: "CN", province: "北京市", city: "" }, true],
    ["the same abroad", { ...WHOLE, country: "US", province: "北京市", city: "" }, false],
    ["a province without a city", { ...WHOLE, country: "CN", province: "浙江省", city: "" }, false],
    [
      "masked values of a platform",
      { ...WHOLE, country: "CN", city: "杭州市", name: "王**", street: "文三路****" },
      true,
    ],
    ["nothing", {}, false],
  ])("%s", (_, parts, complete) => {
    expect(isDestinationComplete(parts)).toBe(complete);
  });

  test("one part less never makes it complete", () => {
    const part = fc.option(fc.constantFrom("", "x", "无", "北京市", "SG", "CN"));
    const parts = fc.record({
      country: part,
      province: part,
      city: part,
      street: part,
      name: part,
      phone: part,
      email: part,
    });
    const keys = fc.constantFrom("province", "city", "street", "name", "phone", "email");
    fc.assert(
      fc.property(parts, keys, (given, key) => {
        if (!isDestinationComplete(given)) expect(isDestinationComplete({ ...given, [key]: null })).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("normalisePhone", () => {
  test.each<[string, string | null, string | null]>([
    ["13812341234", "CN", "+8613812341234"],
    ["138 1234 1234", null, "+8613812341234"],
    ["+86 138-1234-1234", "CN", "+8613812341234"],
    ["008613812341234", null, "+8613812341234"],
    ["8613812341234", "US", "+8613812341234"],
    ["１３８１２３４１２３４", "CN", "+8613812341234"],
    ["18877771111-123", "CN", "+8618877771111x123"],
    ["18877771111转123", "CN", "+8618877771111x123"],
    ["18877771111 ext. 123", "CN", "+8618877771111x123"],
    ["010-12345678", "CN", "01012345678"],
    ["(555) 625-1199", "US", "+15556251199"],
    ["+1 555-625-1199", "US", "+15556251199"],
    ["1 555 625 1199", "CA", "+15556251199"],
    ["+44 20 7946 0958", null, "+442079460958"],
    ["1234", "CN", null],
    ["无", "CN", null],
    ["00000", null, "00000"],
    ["", null, null],
  ])("of %j in %s", (phone, country, normal) => {
    expect(normalisePhone(phone, country)).toBe(normal);
  });

  test("is idempotent and total", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[+0-9 ()x-]{0,20}$/));
    fc.assert(
      fc.property(text, fc.constantFrom(null, "CN", "US", "DE"), (phone, country) => {
        const once = normalisePhone(phone, country);
        if (once !== null) expect(normalisePhone(once, country)).toBe(once);
      }),
      { numRuns: 5_000 },
    );
  });

  test("does not care how a mobile number of China is written", () => {
    const gap = fc.constantFrom("", " ", "-", "－", "\u200b");
    fc.assert(
      fc.property(
        fc.stringMatching(/^1[3-9][0-9]{9}$/),
        fc.constantFrom("", "+86", "0086", "+86 "),
        gap,
        (...parts) => {
          const [number, prefix, between] = parts;
          const written = prefix + [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(between);
          expect(normalisePhone(written, "CN")).toBe(`+86${number}`);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe("normaliseName", () => {
  test.each([
    ["王小明", "王小明"],
    [" 王 小明 ", "王小明"],
    ["买买提 • 吐尔逊", "买买提·吐尔逊"],
    ["BOB  Norman", "bob norman"],
    ["Ｂｏｂ", "bob"],
    ["王\0小明", "王小明"],
    ["-", null],
    ["", null],
  ])("of %j", (name, normal) => {
    expect(normaliseName(name)).toBe(normal);
  });

  test("is idempotent and total", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const once = normaliseName(name);
        if (once !== null) expect(normaliseName(once)).toBe(once);
      }),
      { numRuns: 5_000 },
    );
  });
});
