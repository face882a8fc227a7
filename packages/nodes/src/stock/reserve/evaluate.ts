import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { choiceOf } from "../order-wishes.ts";
import { leaveWith } from "../stock-answer.ts";
import type { ReserveStockParams } from "./params.ts";

const MINUTE_MS = 60_000;

export function evaluateReserveStock(ctx: EvaluateContext<ReserveStockParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  const { purpose, keepMs, partial } = ctx.params;
  const minutes = keepMs === null ? null : Math.ceil(keepMs / MINUTE_MS);
  return { type: "stock", act: { op: "reserve", ...choiceOf(ctx), partial, purpose, minutes } };
}

export function resumeReserveStock(_ctx: EvaluateContext<ReserveStockParams>, resumed: Resumed): Outcome {
  const isPartial = resumed.type === "stock" && resumed.outcome.lines.some(({ wanted, got }) => got < wanted);
  return leaveWith(resumed, { ok: isPartial ? "partial" : "reserved", short: "short", capped: "capped" });
}
