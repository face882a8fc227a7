import { offsetMs } from "./zone-offset.ts";

const DAY_MS = 86_400_000;

/**
 * When a zone's clocks show a time: the moments of it, one or two, oldest first; or, where they skip it, the moment
 * when they have. Milliseconds since 1970.
 */
export type Wall =
  | { readonly type: "shown"; readonly at: readonly [number, ...number[]] }
  | { readonly type: "skipped"; readonly after: number };

/** Looks up a time of the zone's clocks, given as if they showed UTC. Clocks change once in two days at most. */
export function atWall(zone: string, wallMs: number): Wall {
  const before = wallMs - offsetMs(zone, wallMs - DAY_MS);
  const after = wallMs - offsetMs(zone, wallMs + DAY_MS);
  const shown = [...new Set([before, after])]
    .filter((ms) => ms + offsetMs(zone, ms) === wallMs)
    .toSorted((a, b) => a - b);
  const [first, ...more] = shown;
  return first === undefined
    ? { type: "skipped", after: changeBetween(zone, after, before) }
    : { type: "shown", at: [first, ...more] };
}

/** The first moment of the new offset; the old one holds at `from`, the new one at `to`. */
function changeBetween(zone: string, from: number, to: number): number {
  const old = offsetMs(zone, from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMs(zone, middle) === old) low = middle;
    else high = middle;
  }
  return high;
}
