import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { leaveWithOrders } from "../order-answer.ts";
import type { MergeCandidatesParams } from "./params.ts";

export function evaluateMergeCandidates(ctx: EvaluateContext<MergeCandidatesParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  return { type: "order_act", act: { op: "candidates" } };
}

export function resumeMergeCandidates(_ctx: EvaluateContext<MergeCandidatesParams>, resumed: Resumed): Outcome {
  const outcome = leaveWithOrders(resumed, { done: "found", refusals: {} });
  const isNone = resumed.type === "order_act" && resumed.outcome.orderIds.length === 0;
  return outcome.type === "goto" && isNone ? { ...outcome, port: "none" } : outcome;
}
