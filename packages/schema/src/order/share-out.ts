/** Fractions are weighed to a millionth: finer than any quantity that is sold. */
const SCALE = 1_000_000;

/**
 * Divides a whole number by weights so that the shares add up to it exactly: each gets its share rounded down, and the
 * units left over go to the largest remainders, the first of equals first. Weights below zero count as none; where no
 * weight counts all are equal. Exact for every safe integer: the sums are made of big integers.
 */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const counted = wholeWeights(weights);
  const sum = counted.reduce((before, weight) => before + weight, 0n);
  if (sum === 0n) return shareWhole(total, { weights: weights.map(() => 1n), sum: BigInt(weights.length) });
  return shareWhole(total, { weights: counted, sum });
}

function wholeWeights(weights: readonly number[]): readonly bigint[] {
  const counted = weights.map((weight) => Math.max(0, weight));
  const scale = counted.every(Number.isSafeInteger) ? 1 : SCALE;
  return counted.map((weight) => BigInt(Math.round(weight * scale)));
}

function shareWhole(total: number, { weights, sum }: { weights: readonly bigint[]; sum: bigint }): readonly number[] {
  const whole = BigInt(Math.abs(total));
  const shares = weights.map((weight, place) => ({
    place,
    share: (whole * weight) / sum,
    rest: (whole * weight) % sum,
  }));
  const left = whole - shares.reduce((before, { share }) => before + share, 0n);
  const first = shares.toSorted((one, other) =>
    one.rest === other.rest ? one.place - other.place : one.rest > other.rest ? -1 : 1,
  );
  const lucky = new Set(first.slice(0, Number(left)).map(({ place }) => place));
  const sign = total < 0 ? -1 : 1;
  return shares.map(({ place, share }) => {
    const units = Number(share + (lucky.has(place) ? 1n : 0n));
    return units === 0 ? 0 : sign * units;
  });
}
