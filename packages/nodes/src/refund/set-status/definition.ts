import { REFUND_STATE_FACTS } from "@orderloom/schema/refund/refund-state";
import { defineNode } from "../../define-node.ts";
import { checkTemplate } from "../../template/check-template.ts";
import { evaluateRefundStatus } from "./evaluate.ts";
import { refundStatusHelp } from "./help.ts";
import { refundStatusLabels, refundStatusPorts } from "./labels.ts";
import { RefundStatusParams } from "./params.ts";

export const refundStatusDefinition = defineNode({
  type: "refund.set-status",
  version: 1,
  family: "order",
  icon: "refund",
  labels: refundStatusLabels,
  help: refundStatusHelp,
  params: RefundStatusParams,
  initial: { to: "agent_review", reason: "" },
  sample: { to: "rejected", reason: "{{ outputs.approval.comment }}" },
  hasInput: true,
  outputs: () => [{ id: "done", label: refundStatusPorts.done }],
  summary: ({ to }) => {
    const { label } = REFUND_STATE_FACTS[to];
    return { zh: `退款改为 ${label.zh}`, en: `Refund to ${label.en}` };
  },
  effects: ["refund.set_state"],
  reads: () => ["refunds"],
  check: ({ reason }) => checkTemplate(reason).map((problem) => ({ ...problem, path: "reason" })),
  evaluate: evaluateRefundStatus,
});
