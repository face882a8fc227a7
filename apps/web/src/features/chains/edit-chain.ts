import type { ChainDefinition, ChainLevel, ChainTiers } from "@orderloom/schema/approval/approval-chain";
import { plainLevel } from "@orderloom/schema/approval/approval-chain";
import type { LocalizedText } from "@orderloom/schema/language";

/**
 * A change of a chain that is being drawn. Indexes count from 0. Changes name what they change alone, so that two in
 * quick succession both hold.
 */
export type ChainEdit =
  | { readonly type: "addLevel" }
  | { readonly type: "changeLevel"; readonly index: number; readonly change: Partial<ChainLevel> }
  | { readonly type: "nameLevel"; readonly index: number; readonly name: LocalizedText }
  | { readonly type: "moveLevel"; readonly index: number; readonly by: 1 | -1 }
  | { readonly type: "removeLevel"; readonly index: number }
  | { readonly type: "startTiers"; readonly currency: string }
  | { readonly type: "endTiers" }
  | { readonly type: "setCurrency"; readonly currency: string }
  | { readonly type: "addTier" }
  | { readonly type: "changeTier"; readonly index: number; readonly change: Partial<ChainTiers["steps"][number]> }
  | { readonly type: "removeTier"; readonly index: number };

/** Applies a change, keeping levels and tiers in step: a new level is asked by the highest tier, a lost one by none. */
export function editChain(chain: ChainDefinition, edit: ChainEdit): ChainDefinition {
  const { levels, tiers } = chain;
  switch (edit.type) {
    case "addLevel": {
      const level = plainLevel(freeId(levels), { type: "role", role: "supervisor" });
      return { ...chain, levels: [...levels, level], tiers: tiers && askHighest(tiers, level.id) };
    }
    case "changeLevel":
      return {
        ...chain,
        levels: levels.map((level, at) => (at === edit.index ? { ...level, ...edit.change } : level)),
      };
    case "nameLevel":
      return { ...chain, levels: levels.map((level, at) => (at === edit.index ? named(level, edit.name) : level)) };
    case "moveLevel":
      return { ...chain, levels: swapped(levels, edit.index, edit.index + edit.by) };
    case "removeLevel": {
      const gone = levels[edit.index]?.id;
      const steps = tiers?.steps.map((step) => ({ ...step, levels: step.levels.filter((id) => id !== gone) }));
      return { ...chain, levels: levels.toSpliced(edit.index, 1), tiers: tiers && steps ? { ...tiers, steps } : null };
    }
    case "startTiers":
      return { ...chain, tiers: { currency: edit.currency, steps: [{ from: 0, levels: levels.map(({ id }) => id) }] } };
    case "endTiers":
      return { ...chain, tiers: null };
    default:
      return tiers ? { ...chain, tiers: editTiers(tiers, edit) } : chain;
  }
}

type TierEdit = Extract<ChainEdit, { type: "setCurrency" | "addTier" | "changeTier" | "removeTier" }>;

/** What the first step above another begins with: 100.00 in a currency of two digits. */
const FIRST_STEP = 100_00;

function editTiers(tiers: ChainTiers, edit: TierEdit): ChainTiers {
  const { steps } = tiers;
  switch (edit.type) {
    case "setCurrency":
      return { ...tiers, currency: edit.currency };
    case "addTier": {
      const last = steps.at(-1);
      const from = last && last.from > 0 ? last.from * 5 : FIRST_STEP;
      return { ...tiers, steps: [...steps, { from, levels: last?.levels ?? [] }] };
    }
    case "changeTier":
      return { ...tiers, steps: steps.map((step, at) => (at === edit.index ? { ...step, ...edit.change } : step)) };
    case "removeTier":
      return { ...tiers, steps: steps.toSpliced(edit.index, 1) };
  }
}

/** A level without words of its own is called after who decides it. */
function named({ name: _, ...level }: ChainLevel, name: LocalizedText): ChainLevel {
  return name.zh || name.en ? { ...level, name } : level;
}

function freeId(levels: readonly ChainLevel[]): string {
  const taken = new Set(levels.map(({ id }) => id));
  let number = levels.length + 1;
  while (taken.has(`level-${number}`)) number += 1;
  return `level-${number}`;
}

function askHighest(tiers: ChainTiers, id: string): ChainTiers {
  const last = tiers.steps.at(-1);
  return last ? { ...tiers, steps: tiers.steps.with(-1, { ...last, levels: [...last.levels, id] }) } : tiers;
}

function swapped<Item>(items: readonly Item[], one: number, other: number): Item[] {
  const [first, second] = [items[one], items[other]];
  return first === undefined || second === undefined ? [...items] : items.with(one, second).with(other, first);
}
