import type { RuleResult } from "@orderloom/schema/graph/rule";
import { CurrencyClash } from "./currency-clash.ts";
import type { Applied, Decide, ReadValue } from "./rule-closure.ts";
import { spend } from "./rule-meter.ts";
import type { RuleNode } from "./rule-node.ts";
import { isTrue } from "./rule-value.ts";

/** `and` is settled by a false clause, `or` by a true one. Without one, a clash of currencies is the answer. */
export function decideGroup(node: Applied, clauses: readonly Decide[]): Decide {
  const settledBy = node.operation === "or";
  const whole = `${node.clause === "/" ? "" : node.clause}/${node.operation}`;
  return (scope, meter) => {
    spend(meter, 1);
    let last: RuleResult | null = null;
    let clash: RuleResult | null = null;
    for (const decide of clauses) {
      last = decide(scope, meter);
      if (last.type === "currency") clash ??= last;
      else if (last.value === settledBy) return last;
    }
    if (clash) return clash;
    const clause = clauses.length === 1 && last ? last.clause : whole;
    return { type: "value", value: !settledBy, clause };
  };
}

/** `!` turns the answer round, `!!` keeps it. A negated group is decided by the clause inside it. */
export function decideNegation(node: Applied, operands: readonly Decide[]): Decide {
  const [operand] = node.operands;
  const isGroup = operand?.type === "apply" && ["and", "or", "!", "!!"].includes(operand.operation);
  return (scope, meter) => {
    spend(meter, 1);
    const result = operands[0]?.(scope, meter) ?? { type: "value", value: false, clause: node.clause };
    if (result.type === "currency") return result;
    const value = node.operation === "!" ? !result.value : result.value;
    return { type: "value", value, clause: isGroup ? result.clause : node.clause };
  };
}

/** A clause that is no group: it stands where it is, and holds when its value is true. */
export function decideByTruth(node: RuleNode, read: ReadValue): Decide {
  return (scope, meter) => {
    const value = read(scope, meter);
    if (!(value instanceof CurrencyClash)) return { type: "value", value: isTrue(value), clause: node.clause };
    return { type: "currency", expected: value.expected, found: value.found, clause: value.clause };
  };
}
