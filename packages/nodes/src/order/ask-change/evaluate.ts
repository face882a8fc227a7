import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { leaveWithOrders } from "../order-answer.ts";
import type { AskChangeParams } from "./params.ts";

export function evaluateAskChange(ctx: EvaluateContext<AskChangeParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  const { adjustment, reason } = ctx.params;
  return { type: "order_act", act: { op: "ask_change", wish: { kind: "amount", adjustment }, reason } };
}

export function resumeAskChange(_ctx: EvaluateContext<AskChangeParams>, resumed: Resumed): Outcome {
  const refusals = {
    change_open: "refused",
    change_empty: "refused",
    change_amount: "refused",
    order_begun: "refused",
    order_ended: "refused",
  };
  return leaveWithOrders(resumed, { done: "asked", refusals });
}
