import type { AddressFieldName } from "../../address/parsed-address.ts";

/** An address whose fields are known, before it is written down. */
export type Truth = Readonly<Record<AddressFieldName, string | null>> & {
  /** GB/T 2260 of the county, or of the city where it has none. */
  readonly code: string | null;
};

/** The written parts of an address: what a template puts in order. */
export type Parts = {
  readonly name: string;
  readonly phone: string;
  /** Province, city, district as written, each possibly empty. */
  readonly region: readonly [province: string, city: string, district: string];
  readonly detail: string;
  readonly postcode: string | null;
};

/** A text, what a reader must make of it, and which fields nobody can be sure of. */
export type Sample = {
  readonly text: string;
  readonly truth: Truth;
  /** Fields that the text leaves open: right when they are not `sure`. */
  readonly open: readonly AddressFieldName[];
  readonly family: string;
  readonly noise: string;
};

/** Numbers from 0 up to, and without, a limit; the same row for the same seed. */
export type Dice = (limit: number) => number;

/** Mulberry32: small, and the same on every machine. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

/** One of a list. */
export function pick<T>(dice: Dice, list: readonly T[]): T {
  const chosen = list[dice(list.length)];
  if (chosen === undefined) throw new Error("Nothing to pick from.");
  return chosen;
}
