import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { leaveWithOrders } from "../order-answer.ts";
import type { MergeOrdersParams } from "./params.ts";

export function evaluateMergeOrders(ctx: EvaluateContext<MergeOrdersParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  return { type: "order_act", act: { op: "merge" } };
}

export function resumeMergeOrders(_ctx: EvaluateContext<MergeOrdersParams>, resumed: Resumed): Outcome {
  return leaveWithOrders(resumed, { done: "merged", refusals: { merge_count: "none" } });
}
