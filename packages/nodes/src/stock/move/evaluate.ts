import { assertNever } from "@orderloom/schema/error";
import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import type { StockAct } from "@orderloom/schema/stock/stock-act";
import { leaveWith } from "../stock-answer.ts";
import type { MoveStockParams } from "./params.ts";

export function evaluateMoveStock(ctx: EvaluateContext<MoveStockParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  return { type: "stock", act: actOf(ctx.params.act) };
}

/** All that the order has at that stage. */
function actOf(act: MoveStockParams["act"]): StockAct {
  switch (act) {
    case "freeze":
    case "thaw":
      return { op: act };
    case "ship":
    case "sign":
    case "come_back":
      return { op: act, lines: null };
    default:
      return assertNever(act);
  }
}

export function resumeMoveStock(_ctx: EvaluateContext<MoveStockParams>, resumed: Resumed): Outcome {
  return leaveWith(resumed, { ok: "done", none: "none" });
}
