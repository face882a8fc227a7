import { EffectCount, EffectGroup } from "@orderloom/schema/run/effects-report";
import { z } from "zod";

/** The report's state in the address: how many days back, by what, and the number whose calls are open. */
export const EffectsState = z.object({
  days: z.enum(["1", "7", "30"]).catch("1"),
  by: EffectGroup.catch("connection"),
  count: z
    .enum(["intended", ...EffectCount.options, "repeats"])
    .nullable()
    .catch(null),
  /** The group of that number; empty for calls that have none, null for all. */
  group: z.string().nullable().catch(null),
  after: z.string().nullable().catch(null),
});
export type EffectsState = z.infer<typeof EffectsState>;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The period up to the end of the minute of `now`: the same question for a minute is one question. */
export function periodUpTo(now: Date, days: EffectsState["days"]): { readonly from: string; readonly to: string } {
  const to = (Math.floor(now.getTime() / MINUTE_MS) + 1) * MINUTE_MS;
  return { from: new Date(to - Number(days) * DAY_MS).toISOString(), to: new Date(to).toISOString() };
}
