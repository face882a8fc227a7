import type { EvaluateContext } from "@orderloom/schema/graph/node";
import type { JsonObject } from "@orderloom/schema/json";
import type { Order } from "@orderloom/schema/order/order";

/** What a rule may look at: the order's listed fields, earlier nodes' outputs by node id, and the trigger's data. */
export type RuleScope = {
  readonly order: Order | null;
  readonly outputs: JsonObject;
  readonly trigger: JsonObject;
};

/** The part of a node's context that rules see: never the personal part of the order. */
export function ruleScope(ctx: Omit<EvaluateContext<unknown>, "params">): RuleScope {
  return { order: ctx.order?.facts ?? null, outputs: ctx.outputs, trigger: ctx.trigger };
}
