import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { leaveWithOrders } from "../order-answer.ts";
import type { DecideChangeParams } from "./params.ts";

export function evaluateDecideChange(ctx: EvaluateContext<DecideChangeParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  const { decision, answer } = ctx.params;
  return { type: "order_act", act: { op: "decide_change", decision, answer } };
}

export function resumeDecideChange(_ctx: EvaluateContext<DecideChangeParams>, resumed: Resumed): Outcome {
  return leaveWithOrders(resumed, { done: "done", refusals: { change_settled: "none" } });
}
