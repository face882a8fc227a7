/** All the chance there is in a simulation: the same seed gives the same numbers for ever. */
export type Dice = {
  /** A whole number from 0 up to, and not including, `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  /** Throws for an empty list: whoever asks must know that there is something. */
  pick<Value>(values: readonly Value[]): Value;
};

/** Mulberry32: small, fast, and good enough to choose what happens next. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (values) => {
      const index = below(values.length);
      const value = values[index];
      if (value === undefined) throw new RangeError("nothing to pick from");
      return value;
    },
  };
}
