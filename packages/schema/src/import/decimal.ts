import { type Currency, exponentOf } from "../money.ts";

/** An exact decimal: `units` / 10^`scale`. */
export type Decimal = { readonly units: bigint; readonly scale: number };

const SHAPE =
  /^(?<open>\(?)(?<sign>[-+]?)(?<whole>\d{1,20})(?:\.(?<fraction>\d{1,20}))?(?:e(?<power>[-+]?\d{1,2}))?\)?(?<after>-?)$/i;

/**
 * Reads a number as people and systems write it: `1,234.50`, `1.234,50` (decimal mark `,`), `¥ 12`, `12.5元`,
 * `(3.00)`, `１２`. Null when it is none.
 */
export function parseDecimal(text: string, mark: "." | ","): Decimal | null {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[\s'’]|[A-Z]{3}|\p{Sc}|元|块/gu, "")
    .replaceAll(mark === "." ? "," : ".", "")
    .replace(mark, ".");
  const match = SHAPE.exec(plain)?.groups;
  if (match === undefined) return null;
  const { open, sign, whole = "", fraction = "", power = "0", after } = match;
  const units = BigInt(whole + fraction);
  const isNegative = sign === "-" || open !== "" || after === "-";
  const scale = fraction.length - Number(power);
  const value = { units: isNegative ? -units : units, scale };
  return scale >= 0 ? value : { units: value.units * 10n ** BigInt(-scale), scale: 0 };
}

/** Their product, exact. */
export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** One less the rate, exact: what is left to pay of a price. */
export function lessRate({ units, scale }: Decimal): Decimal {
  return { units: 10n ** BigInt(scale) - units, scale };
}

/** `a` / `b` with enough digits for money; null for a division by nothing. */
export function over(a: Decimal, b: Decimal): Decimal | null {
  if (b.units === 0n) return null;
  return { units: (a.units * 10n ** BigInt(DIGITS + b.scale)) / b.units, scale: a.scale + DIGITS };
}

const DIGITS = 12;

/** Minor units of the currency, rounded half away from zero; null beyond the safe range. */
export function toMinor(value: Decimal, currency: Currency): number | null {
  const exponent = exponentOf(currency);
  const { units, scale } = value;
  if (scale <= exponent) return safe(units * 10n ** BigInt(exponent - scale));
  const divisor = 10n ** BigInt(scale - exponent);
  const half = units < 0n ? -divisor / 2n : divisor / 2n;
  return safe((units + half) / divisor);
}

/** The nearest floating number. */
export function toNumber({ units, scale }: Decimal): number {
  return Number(`${units}e-${scale}`);
}

function safe(units: bigint): number | null {
  const minor = Number(units);
  return Number.isSafeInteger(minor) ? minor : null;
}

/** A rate as a share: `20%` and `0.2` are one. `8折` leaves eight tenths. Null when it is no share. */
export function parseRate(text: string, mark: "." | ","): Decimal | null {
  const [, number, unit] = /^(.*?)\s*([%％折]?)$/u.exec(text.trim()) ?? [];
  const value = parseDecimal(number ?? "", mark);
  if (value === null) return null;
  const rate =
    unit === "折"
      ? lessRate({ ...value, scale: value.scale + 1 })
      : unit === ""
        ? value
        : { ...value, scale: value.scale + 2 };
  return rate.units >= 0n && rate.units <= 10n ** BigInt(rate.scale) ? rate : null;
}

/**
 * The decimal mark of a column's numbers, `.` where nothing says otherwise; null when they contradict each other. A
 * comma before one, two or more than three last digits is a mark, and so is whatever stands last where both stand.
 */
export function decimalMark(values: readonly string[]): "." | "," | null {
  const marks = new Set(values.map(markOf).filter((mark) => mark !== null));
  if (marks.size > 1) return null;
  return marks.has(",") ? "," : ".";
}

function markOf(value: string): "." | "," | null {
  const [comma, point] = [value.lastIndexOf(","), value.lastIndexOf(".")];
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  if (comma >= 0) return /,\d{3}(?!\d)/.test(value) ? null : ",";
  return point >= 0 && !/^\D*\d{1,3}\.\d{3}\D*$/.test(value) ? "." : null;
}
