import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/node";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileLocalized } from "../../template/localized-template.ts";
import { templateScope } from "../../template/template-scope.ts";
import type { ApprovalChainParams } from "./params.ts";

const titleOf = oncePer((params: ApprovalChainParams) =>
  compileLocalized(params.title, { maxChars: 200, lines: "one" }),
);

/** Asks for the decision. The title sees the order alone, since outputs and triggers may carry personal data. */
export function evaluateApprovalChain(ctx: EvaluateContext<ApprovalChainParams>): Outcome {
  return failOnError(() => {
    const { order = {} } = templateScope(ctx);
    return {
      type: "approval",
      chainId: ctx.params.chainId,
      title: titleOf(ctx.params)({ order }),
    };
  });
}

/** Leaves by the port of the decision. */
export function resumeApprovalChain(_ctx: EvaluateContext<ApprovalChainParams>, resumed: Resumed): Outcome {
  if (resumed.type !== "approval") return { type: "fail", code: "internal", params: { answer: resumed.type } };
  const { decision, decidedBy, comment } = resumed;
  return { type: "goto", port: decision, output: { decision, decidedBy, comment } };
}
