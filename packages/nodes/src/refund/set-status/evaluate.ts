import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import { refundOfTrigger } from "@orderloom/schema/refund/refund";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileTemplate } from "../../template/render-template.ts";
import { templateScope } from "../../template/template-scope.ts";
import { cutText } from "../../text/cut-text.ts";
import type { RefundStatusParams } from "./params.ts";

const REASON_CHARS = 500;

const reasonOf = oncePer((params: RefundStatusParams) => compileTemplate(params.reason));

/** Asks for the move; whether the refund may make it is decided on the locked order when the effect is applied. */
export function evaluateRefundStatus(ctx: EvaluateContext<RefundStatusParams>): Outcome {
  const refund = refundOfTrigger(ctx.trigger);
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  if (!refund) return { type: "fail", code: "refund_missing" };
  return failOnError(() => {
    const { to } = ctx.params;
    const reason = cutText(reasonOf(ctx.params)(templateScope(ctx)).trim(), REASON_CHARS) || null;
    const effect = { type: "refund.set_state", refundId: refund.id, to, reason, paymentNo: null } as const;
    return { type: "goto", port: "done", output: { to }, effects: [effect] };
  });
}
