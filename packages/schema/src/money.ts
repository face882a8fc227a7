import { z } from "zod";

/**
 * Digits after the point per ISO 4217, where they are not two. Source: ISO 4217 list one, 2025 edition, for the
 * currencies that the supported channels settle in.
 */
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3,
  CLP: 0,
  IDR: 2,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

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
  return EXPONENTS[currency] ?? 2;
}

/**
 * Parses a decimal text such as `"1200.00"` or `"-0.5"` into minor units without passing through a float.
 * Returns null when the text is no plain decimal, has more digits than the currency (other than zeros), or
 * exceeds the safe range.
 */
export function parseAmount(text: string, currency: Currency): MinorUnits | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
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

/** Writes money for a reader: `¥1,200.00`, `US$12.00` (zh) or `CN¥1,200.00`, `$12.00` (en). */
export function formatMoney(money: Money, language: "zh" | "en"): string {
  const exponent = exponentOf(money.currency);
  const format = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-US", {
    style: "currency",
    currency: money.currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  return format.format(money.minor / 10 ** exponent);
}
