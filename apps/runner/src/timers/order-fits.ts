import { compileRule } from "@orderloom/nodes/rule/evaluate-rule";
import type { OrderFits } from "@orderloom/store/schedules/select-orders";

/**
 * Whether an order is what a schedule's rule asks for. Published rules were checked; amounts of two currencies, or a
 * rule that this release cannot read, select nothing rather than hold all schedules up.
 */
export const orderFits: OrderFits = (rule) => {
  const ask = orNull(() => compileRule(rule));
  return (order) => {
    const result = ask && orNull(() => ask({ order, outputs: {}, trigger: {} }));
    return result?.type === "value" && result.value;
  };
};

function orNull<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
