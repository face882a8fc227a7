import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";

/** Counts the steps of one evaluation. */
export type RuleMeter = { steps: number };

/** Spends steps; throws `rule_budget` when a rule has used more than it may. */
export function spend(meter: RuleMeter, steps: number): void {
  meter.steps += steps;
  if (meter.steps > LIMITS.ruleSteps) {
    throw new OrderloomError("rule_budget", { params: { clause: "/", limit: "steps", max: LIMITS.ruleSteps } });
  }
}
