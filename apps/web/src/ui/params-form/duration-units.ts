export const UNITS_MS = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
export type Unit = keyof typeof UNITS_MS;
export const UNITS: readonly Unit[] = ["second", "minute", "hour", "day"];

/** The unit in which a span of time is a whole number and short to say. */
export function largestUnitOf(valueMs: number | null): Unit {
  if (!valueMs) return "minute";
  return UNITS.findLast((unit) => valueMs % UNITS_MS[unit] === 0) ?? "second";
}

/** The largest unit that fits into a span of time at least once. */
export function largestUnitBelow(valueMs: number): Unit {
  return UNITS.findLast((unit) => valueMs >= UNITS_MS[unit]) ?? "second";
}
