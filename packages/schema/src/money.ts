import { z } from "zod";

/** Digits after the point per ISO 4217, where they are not two. Source: ISO 4217 list one, 2025 edition. */
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ..."BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ").map(digitsOf(0)),
  ..."BHD IQD JOD KWD LYD OMR TND".split(" ").map(digitsOf(3)),
  ..."CLF UYW".split(" ").map(digitsOf(4)),
]);

function digitsOf(digits: number): (code: string) => [string, number] {
  return (code) => [code, digits];
}

/** An ISO 4217 code, e.g. `CNY`. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
export type Currency = z.infer<typeof Currency>;

/** An amount in integer minor units (fen, cents). Safe integers reach ±90 trillion yuan. */
export const MinorUnits = z.int();
export type MinorUnits = z.infer<typeof MinorUnits>;

/** An amount with its currency; amounts of two currencies are never compared or added. */
export const Money = z.strictObject({ minor: MinorUnits, currency: Currency });
export type Money = z.infer<typeof Money>;

/** Digits after the decimal point of a currency: CNY 2, JPY 0, KWD 3. */
export function exponentOf(currency: Currency): number {
  return EXPONENTS.get(currency) ?? 2;
}

/**
 * Parses a decimal text such as `"1200.00"` or `"-0.5"` into minor units without passing through a float.
 * Returns null when the text is no plain decimal, has more digits than the currency (other than zeros), or
 * exceeds the safe range.
 */
export function parseAmount(text: string, currency: Currency): MinorUnits | null {
  const match = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign = "", whole = "0", fraction = ""] = match;
  const exponent = exponentOf(currency);
  if (/[1-9]/.test(fraction.slice(exponent))) return null;
  const digits = whole + fraction.slice(0, exponent).padEnd(exponent, "0");
  const minor = Number(sign + digits);
  if (!Number.isSafeInteger(minor)) return null;
  return minor === 0 ? 0 : minor;
}

/** Writes minor units as a plain decimal, `120000` CNY → `"1200.00"`: the inverse of {@link parseAmount}. */
export function formatDecimal(minor: MinorUnits, currency: Currency): string {
  const exponent = exponentOf(currency);
  const sign = minor < 0 ? "-" : "";
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/**
 * Writes money for a reader: `¥1,200.00`, `US$12.00` (zh) or `CN¥1,200.00`, `$12.00` (en). Exact up to the largest
 * amount: the decimal text is formatted, never a float.
 */
export function formatMoney(money: Money, language: "zh" | "en"): string {
  const decimal = formatDecimal(money.minor, money.currency);
  return isNumericLiteral(decimal) ? formatterOf(money.currency, language).format(decimal) : decimal;
}

/** What Intl formats without turning it into a float first. */
function isNumericLiteral(text: string): text is `${number}` {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

const FORMATTERS = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a hundred times what using one does; there is one per currency and language. */
function formatterOf(currency: Currency, language: "zh" | "en"): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = FORMATTERS.get(key);
  if (known) return known;
  const exponent = exponentOf(currency);
  const made = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-US", {
    style: "currency",
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  FORMATTERS.set(key, made);
  return made;
}
