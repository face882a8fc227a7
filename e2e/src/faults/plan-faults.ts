import type { Fault } from "./fault.ts";

/**
 * Which faults come in which order: every kind once, the rest by weight, shuffled; the same for the same seed.
 */
export function planFaults(
  kinds: readonly Fault[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly Fault[] {
  const random = randomOf(seed);
  const urn = kinds.flatMap((kind) => Array.from({ length: kind.weight }, () => kind));
  const rest = Math.max(0, count - kinds.length);
  const drawn = Array.from({ length: rest }, () => urn[Math.floor(random() * urn.length)]);
  const planned = [...kinds.slice(0, count), ...drawn.filter((one) => one !== undefined)];
  return planned
    .map((fault) => ({ fault, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ fault }) => fault);
}

/** Mulberry32: 32 bits of state, each seed its own stream of numbers in [0, 1). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
