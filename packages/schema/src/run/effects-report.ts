import { z } from "zod";

/** What calls are counted by. */
export const EFFECT_GROUPS = ["connection", "performer", "flow"] as const;
export const EffectGroup = z.enum(EFFECT_GROUPS);
export type EffectGroup = z.infer<typeof EffectGroup>;

/**
 * Kinds of outside effects as the report counts them. The first six are where each intended effect stands, exactly
 * one of them: done, surely not done (refused, or out of attempts), unknown, still to come, or taken back before
 * anything was tried. The rest tell how that came about.
 */
export const EFFECT_COUNTS = [
  "confirmed",
  "failed",
  "dead",
  "unknown",
  "open",
  "withdrawn",
  "attempted",
  "suppressed",
  "retried",
  "decided",
  "doubled",
] as const;
export const EffectCount = z.enum(EFFECT_COUNTS);
export type EffectCount = z.infer<typeof EffectCount>;

const Count = z.int().min(0);

/** Counts of a period, whole or of one group; `intended` is what the others are measured by. */
export const EffectCounts = z.object({
  intended: Count,
  confirmed: Count,
  failed: Count,
  dead: Count,
  unknown: Count,
  open: Count,
  withdrawn: Count,
  attempted: Count,
  suppressed: Count,
  retried: Count,
  decided: Count,
  doubled: Count,
});
export type EffectCounts = z.infer<typeof EffectCounts>;

/** Where an intended effect can stand; each stands in one place. */
const PLACES = ["confirmed", "failed", "dead", "unknown", "open", "withdrawn"] as const;

/** Whether everything adds up: each intended effect stands in one place, and none was confirmed twice. */
export function addsUp(counts: EffectCounts): boolean {
  return counts.doubled === 0 && counts.intended === PLACES.reduce((sum, place) => sum + counts[place], 0);
}

/** The sum of counts. */
export function sumEffects(all: readonly EffectCounts[]): EffectCounts {
  const sum = { ...NOTHING };
  for (const counts of all) for (const key of KEYS) sum[key] += counts[key];
  return sum;
}

const KEYS = ["intended", ...EFFECT_COUNTS] as const;

const NOTHING: EffectCounts = {
  intended: 0,
  confirmed: 0,
  failed: 0,
  dead: 0,
  unknown: 0,
  open: 0,
  withdrawn: 0,
  attempted: 0,
  suppressed: 0,
  retried: 0,
  decided: 0,
  doubled: 0,
};
