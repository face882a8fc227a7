import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Currency, exponentOf, formatDecimal, formatMoney, Money, parseAmount } from "./money.ts";

const currencies = fc.constantFrom("CNY", "USD", "JPY", "KRW", "KWD", "BHD", "CLF", "EUR", "XYZ");
const amounts = fc.maxSafeInteger();

describe("exponentOf", () => {
  test.each([
    ["CNY", 2],
    ["USD", 2],
    ["JPY", 0],
    ["KRW", 0],
    ["VND", 0],
    ["KWD", 3],
    ["BHD", 3],
    ["CLF", 4],
    ["XYZ", 2],
  ])("of %s is %i", (currency, digits) => {
    expect(exponentOf(currency)).toBe(digits);
  });

  test("agrees with what the platform knows of ISO 4217", () => {
    // Currencies that ICU shows with fewer digits than ISO 4217 gives them, because nobody uses the small change.
    const shorter = new Set(["IQD", "IDR", "LYD", "UYW", "CLF"]);
    for (const currency of Intl.supportedValuesOf("currency")) {
      if (shorter.has(currency)) continue;
      const iso = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
      if (exponentOf(currency) !== 2) expect(`${currency} ${exponentOf(currency)}`).toBe(`${currency} ${iso}`);
    }
  });
});

describe("parseAmount", () => {
  test.each<[string, string, number | null]>([
    ["1200.00", "CNY", 120_000],
    ["1200", "CNY", 120_000],
    ["0.5", "CNY", 50],
    ["-0.5", "CNY", -50],
    ["-0", "CNY", 0],
    [" 12.30 ", "CNY", 1230],
    ["0.1", "CNY", 10],
    ["19.99", "CNY", 1999],
    ["1200", "JPY", 1200],
    ["1200.00", "JPY", 1200],
    ["1200.5", "JPY", null],
    ["1.234", "KWD", 1234],
    ["1.2345", "KWD", null],
    ["1.23400", "KWD", 1234],
    ["1.239", "CNY", null],
    ["90071992547409.91", "CNY", 9_007_199_254_740_991],
    ["90071992547409.92", "CNY", null],
    ["9999999999999999", "JPY", null],
    ["1,200.00", "CNY", null],
    ["1e3", "CNY", null],
    [".5", "CNY", null],
    ["5.", "CNY", null],
    ["+5", "CNY", null],
    ["", "CNY", null],
    ["--5", "CNY", null],
    ["１２", "CNY", null],
    ["NaN", "CNY", null],
  ])("of %j in %s", (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor);
  });

  test("is the inverse of formatDecimal over all safe amounts", () => {
    fc.assert(
      fc.property(amounts, currencies, (minor, currency) => {
        const normal = minor === 0 ? 0 : minor;
        expect(parseAmount(formatDecimal(minor, currency), currency)).toBe(normal);
      }),
      { numRuns: 5_000 },
    );
  });

  test("of any text gives a safe integer or null", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^-?[0-9]{0,18}\.?[0-9]{0,5}$/)),
        currencies,
        (text, currency) => {
          const minor = parseAmount(text, currency);
          expect(minor === null || (Number.isSafeInteger(minor) && !Object.is(minor, -0))).toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe("formatDecimal", () => {
  test.each([
    [120_000, "CNY", "1200.00"],
    [5, "CNY", "0.05"],
    [-5, "CNY", "-0.05"],
    [0, "CNY", "0.00"],
    [0, "JPY", "0"],
    [1200, "JPY", "1200"],
    [1, "KWD", "0.001"],
    [9_007_199_254_740_991, "CNY", "90071992547409.91"],
  ])("of %i %s is %s", (minor, currency, text) => {
    expect(formatDecimal(minor, currency)).toBe(text);
  });
});

describe("formatMoney", () => {
  test.each<[Money, string, string]>([
    [{ minor: 120_000, currency: "CNY" }, "¥1,200.00", "CN¥1,200.00"],
    [{ minor: 1200, currency: "USD" }, "US$12.00", "$12.00"],
    [{ minor: -50, currency: "CNY" }, "-¥0.50", "-CN¥0.50"],
    [{ minor: 1200, currency: "JPY" }, "JP¥1,200", "¥1,200"],
    [{ minor: 1, currency: "KWD" }, "KWD 0.001", "KWD 0.001"],
  ])("%o", (...row) => {
    const [money, zh, en] = row;
    expect(formatMoney(money, "zh").replaceAll("\u00a0", " ")).toBe(zh);
    expect(formatMoney(money, "en").replaceAll("\u00a0", " ")).toBe(en);
  });

  test("loses no digit, however large the amount", () => {
    fc.assert(
      fc.property(amounts, currencies, (minor, currency) => {
        for (const language of ["zh", "en"] as const) {
          const digits = formatMoney({ minor, currency }, language).replaceAll(/[^0-9.]/g, "");
          expect(digits).toBe(formatDecimal(Math.abs(minor), currency));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each(["cny", "CN", "CNYY", "", "C1Y"])("%j is no currency", (code) => {
  expect(Currency.safeParse(code).success).toBe(false);
  expect(Money.safeParse({ minor: 1, currency: code }).success).toBe(false);
});

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "1", null])("%s is no amount", (minor) => {
  expect(Money.safeParse({ minor, currency: "CNY" }).success).toBe(false);
});
