import { defineNode } from "../../define-node.ts";
import { evaluatePayRefund, resumePayRefund } from "./evaluate.ts";
import { payRefundHelp } from "./help.ts";
import { payRefundLabels, payRefundPorts } from "./labels.ts";
import { PayRefundParams } from "./params.ts";
import { payRefundReport } from "./report.ts";

export const payRefundDefinition = defineNode({
  type: "connector.pay-refund",
  version: 1,
  family: "connector",
  icon: "pay",
  labels: payRefundLabels,
  help: payRefundHelp,
  params: PayRefundParams,
  initial: {},
  sample: { connectionId: "b8a1c0de-5f0e-4d62-8d0a-6c1f2e3d4b5a" },
  hasInput: true,
  outputs: () => [
    { id: "paid", label: payRefundPorts.paid },
    { id: "refused", label: payRefundPorts.refused },
  ],
  summary: () => ({ zh: "同一退款单只付一次", en: "Each refund is paid once" }),
  effects: ["refund.set_state", "call.make"],
  idempotency: "key",
  sends: [],
  reads: () => ["refunds"],
  report: payRefundReport,
  evaluate: evaluatePayRefund,
  resume: resumePayRefund,
});
