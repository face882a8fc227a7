import { INITIAL_NUMBER_RULE, NumberRule } from "@orderloom/schema/order/number-rule";
import type { Pool } from "pg";

/** The rule that order numbers are made by, and the text the settings hold it as; null where nobody has set one. */
export type HeldRule = { readonly rule: NumberRule; readonly stored: string | null };

export type RuleInForce = {
  /** The rule as it was a second ago at most, looked up beside the orders and not before them. */
  readonly read: () => Promise<HeldRule>;
  /** The rule as it is. */
  readonly readAnew: () => Promise<HeldRule>;
};

const FRESH_MS = 1_000;

/** Keeps the rule of the settings at hand: an order does not cost a statement for it. */
export function openRuleInForce(pool: Pool): RuleInForce {
  let held: HeldRule | null = null;
  let lookedAt = 0;
  const readAnew = async (): Promise<HeldRule> => {
    lookedAt = Date.now();
    const { rows } = await pool.query<{ stored: string | null }>(
      "select order_numbers::text as stored from control.settings",
    );
    const stored = rows[0]?.stored ?? null;
    if (held?.stored !== stored || held === null) held = { stored, rule: ruleOf(stored) };
    return held;
  };
  return {
    readAnew,
    async read() {
      if (held === null) return readAnew();
      // A failure leaves the rule as it was known; whoever reserves numbers by an old one is told.
      if (Date.now() - lookedAt > FRESH_MS) readAnew().catch(() => {});
      return held;
    },
  };
}

/** A rule that this release does not understand would stop all orders: they are numbered as installed. */
function ruleOf(stored: string | null): NumberRule {
  return stored === null ? INITIAL_NUMBER_RULE : (NumberRule.safeParse(JSON.parse(stored)).data ?? INITIAL_NUMBER_RULE);
}
