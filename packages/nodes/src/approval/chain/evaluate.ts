import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import type { Money } from "@orderloom/schema/money";
import { refundOfTrigger } from "@orderloom/schema/refund/refund";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileLocalized } from "../../template/localized-template.ts";
import { titleScope } from "../../template/title-template.ts";
import type { ApprovalChainParams } from "./params.ts";

const titleOf = oncePer((params: ApprovalChainParams) =>
  compileLocalized(params.title, { maxChars: 200, lines: "one" }),
);

/** Asks for the decision. The title sees no personal field, since outputs and triggers may carry them. */
export function evaluateApprovalChain(ctx: EvaluateContext<ApprovalChainParams>): Outcome {
  return failOnError(() => ({
    type: "approval",
    chainId: ctx.params.chainId,
    title: titleOf(ctx.params)(titleScope(ctx)),
    amount: amountOf(ctx),
    refundId: refundOfTrigger(ctx.trigger)?.id ?? null,
  }));
}

/** Null where there is no such amount: the chain then asks every level. */
function amountOf({ params, order, trigger }: EvaluateContext<ApprovalChainParams>): Money | null {
  if (params.amount === "order.payable") {
    return order && { minor: order.facts.payable, currency: order.facts.currency };
  }
  const refund = refundOfTrigger(trigger);
  return refund && { minor: refund.amount, currency: refund.currency };
}

/** Leaves by the port of the decision. */
export function resumeApprovalChain(_ctx: EvaluateContext<ApprovalChainParams>, resumed: Resumed): Outcome {
  if (resumed.type !== "approval") return { type: "fail", code: "internal", params: { answer: resumed.type } };
  const { decision, decidedBy, comment } = resumed;
  return { type: "goto", port: decision, output: { decision, decidedBy, comment } };
}
