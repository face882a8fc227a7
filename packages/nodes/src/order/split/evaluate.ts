import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { leaveWithOrders } from "../order-answer.ts";
import type { SplitOrderParams } from "./params.ts";

export function evaluateSplitOrder(ctx: EvaluateContext<SplitOrderParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  const { by, mostG } = ctx.params;
  return { type: "order_act", act: { op: "split", how: by === "weight" ? { by, mostG } : { by } } };
}

export function resumeSplitOrder(_ctx: EvaluateContext<SplitOrderParams>, resumed: Resumed): Outcome {
  return leaveWithOrders(resumed, { done: "split", refusals: { split_nothing: "whole" } });
}
