import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileTemplate } from "../../template/render-template.ts";
import { templateScope } from "../../template/template-scope.ts";
import { cutText } from "../../text/cut-text.ts";
import type { SetStatusParams } from "./params.ts";

const REASON_CHARS = 500;

const reasonOf = oncePer((params: SetStatusParams) => compileTemplate(params.reason));

/** Asks for the move; whether the order may make it is decided on the locked order when the effect is applied. */
export function evaluateSetStatus(ctx: EvaluateContext<SetStatusParams>): Outcome {
  if (!ctx.order) return { type: "fail", code: "order_missing" };
  return failOnError(() => {
    const { to } = ctx.params;
    const reason = cutText(reasonOf(ctx.params)(templateScope(ctx)).trim(), REASON_CHARS) || null;
    return { type: "goto", port: "done", output: { to, reason }, effects: [{ type: "order.set_state", to, reason }] };
  });
}
