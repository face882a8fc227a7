import type { MinorUnits } from "@orderloom/schema/money";

type Decimal = { readonly digits: bigint; readonly scale: number };

/**
 * Minor units times decimal factors, exact until one rounding at the end, halves away from zero. Null when the
 * result leaves the safe range. Factors are taken as written (0.1 is a tenth, not its nearest float).
 */
export function multiplyMinor(minor: MinorUnits, factors: readonly number[]): MinorUnits | null {
  const product = factors
    .map(decimalOf)
    .reduce((total, factor) => ({ digits: total.digits * factor.digits, scale: total.scale + factor.scale }), {
      digits: BigInt(minor),
      scale: 0,
    });
  const rounded = Number(roundHalfAway(product));
  return Number.isSafeInteger(rounded) ? rounded : null;
}

function decimalOf(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function roundHalfAway({ digits, scale }: Decimal): bigint {
  const unit = 10n ** BigInt(scale);
  const size = digits < 0n ? -digits : digits;
  const rounded = (size * 2n + unit) / (unit * 2n);
  return digits < 0n ? -rounded : rounded;
}
