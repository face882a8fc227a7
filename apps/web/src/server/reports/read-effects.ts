import { addsUp, type EffectCounts, type EffectGroup, sumEffects } from "@orderloom/schema/run/effects-report";
import { countRepeats } from "@orderloom/store/accept/repeats";
import { countEffects, type EffectsGroup, type Period } from "@orderloom/store/calls/effects-report";
import type { Tx } from "@orderloom/store/database/database";
import type { RowScope } from "@orderloom/store/people/row-scope";

export type EffectsReport = {
  readonly total: EffectCounts;
  /** Every intended effect stands in one place, and none was confirmed twice. */
  readonly addsUp: boolean;
  readonly groups: readonly EffectsGroup[];
  /** Messages that came again and were answered with the first one's id. */
  readonly repeats: number;
};

type Wish = { readonly period: Period; readonly by: EffectGroup; readonly scope: RowScope };

const DAY_MS = 86_400_000;

/** Reads the report day by day, each in a transaction of its own, so that no statement outlasts its time. */
export async function readEffects(
  { period, by, scope }: Wish,
  inTx: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>,
): Promise<EffectsReport> {
  const found = new Map<string | null, EffectsGroup>();
  for (let start = period.from.getTime(); start < period.to.getTime(); start += DAY_MS) {
    const day = { from: new Date(start), to: new Date(Math.min(start + DAY_MS, period.to.getTime())) };
    for (const group of await inTx((tx) => countEffects(tx, { period: day, by, scope }))) {
      const known = found.get(group.key);
      found.set(group.key, known ? { ...known, ...sumEffects([known, group]) } : group);
    }
  }
  const repeats = await inTx((tx) => countRepeats(tx, { period, scope }));
  const groups = [...found.values()].sort((one, other) => other.intended - one.intended);
  const total = sumEffects(groups);
  return { total, addsUp: addsUp(total), groups, repeats };
}
