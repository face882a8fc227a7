import type { Money } from "../money.ts";
import type { ChainDefinition, ChainLevel, ChainTiers } from "./approval-chain.ts";

/**
 * The levels that decide an amount, in the order of the chain; none means that the chain approves by itself. Without
 * an amount, or in another currency than the tiers', every level is asked: a limit that cannot be read lets nothing
 * through.
 */
export function levelsFor(chain: ChainDefinition, amount: Money | null): readonly ChainLevel[] {
  const step = chain.tiers && tierOf(chain.tiers, amount);
  return step ? chain.levels.filter(({ id }) => step.levels.includes(id)) : chain.levels;
}

/** A step with where it ends (exclusive; null: no end). Amounts are minor units. */
export type Tier = {
  readonly index: number;
  readonly from: number;
  readonly below: number | null;
  readonly levels: readonly string[];
};

/** The step an amount falls into; null when it cannot be said. */
export function tierOf(tiers: ChainTiers, amount: Money | null): Tier | null {
  if (amount === null || amount.currency !== tiers.currency) return null;
  const index = tiers.steps.findLastIndex(({ from }) => from <= amount.minor);
  const step = tiers.steps[index];
  return step ? { ...step, index, below: tiers.steps[index + 1]?.from ?? null } : null;
}
