import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { leaveWith } from "../stock-answer.ts";
import type { ReleaseStockParams } from "./params.ts";

export function evaluateReleaseStock(ctx: EvaluateContext<ReleaseStockParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  return { type: "stock", act: { op: "release" } };
}

export function resumeReleaseStock(_ctx: EvaluateContext<ReleaseStockParams>, resumed: Resumed): Outcome {
  return leaveWith(resumed, { ok: "done", none: "done" });
}
