import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { choiceOf } from "../order-wishes.ts";
import { leaveWith } from "../stock-answer.ts";
import type { AllocateStockParams } from "./params.ts";

export function evaluateAllocateStock(ctx: EvaluateContext<AllocateStockParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  return { type: "stock", act: { op: "confirm", again: ctx.params.again ? choiceOf(ctx) : null } };
}

export function resumeAllocateStock(ctx: EvaluateContext<AllocateStockParams>, resumed: Resumed): Outcome {
  if (ctx.params.again) return leaveWith(resumed, { ok: "allocated", short: "short" });
  return leaveWith(resumed, { ok: "allocated", expired: "expired", none: "expired" });
}
