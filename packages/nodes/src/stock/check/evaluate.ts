import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { choiceOf } from "../order-wishes.ts";
import { leaveWith } from "../stock-answer.ts";
import type { CheckStockParams } from "./params.ts";

export function evaluateCheckStock(ctx: EvaluateContext<CheckStockParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  return { type: "stock", act: { op: "check", ...choiceOf(ctx) } };
}

export function resumeCheckStock(_ctx: EvaluateContext<CheckStockParams>, resumed: Resumed): Outcome {
  return leaveWith(resumed, { ok: "enough", short: "short" });
}
