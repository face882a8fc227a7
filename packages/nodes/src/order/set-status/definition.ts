import type { ParamProblem } from "@orderloom/schema/graph/node";
import { ORDER_STATE_FACTS } from "@orderloom/schema/order/order-state";
import { defineNode } from "../../define-node.ts";
import { checkTemplate } from "../../template/check-template.ts";
import { evaluateSetStatus } from "./evaluate.ts";
import { setStatusHelp } from "./help.ts";
import { setStatusLabels, setStatusPorts } from "./labels.ts";
import { SetStatusParams } from "./params.ts";

export const setStatusDefinition = defineNode({
  type: "order.set-status",
  version: 1,
  family: "order",
  icon: "status",
  labels: setStatusLabels,
  help: setStatusHelp,
  params: SetStatusParams,
  initial: { to: "pending_review", reason: "" },
  sample: { to: "cancelled", reason: "{{ order.orderNo }}: {{ outputs.approval.comment }}" },
  hasInput: true,
  outputs: () => [{ id: "done", label: setStatusPorts.done }],
  summary: ({ to }) => {
    const { label } = ORDER_STATE_FACTS[to];
    return { zh: `改为 ${label.zh}`, en: `To ${label.en}` };
  },
  effects: ["order.set_state"],
  check: checkSetStatus,
  evaluate: evaluateSetStatus,
});

function checkSetStatus({ to, reason }: SetStatusParams): readonly ParamProblem[] {
  if (to === "cancelled" && reason.trim() === "") return [{ code: "reason_required", params: { to }, path: "reason" }];
  return checkTemplate(reason).map((problem) => ({ ...problem, path: "reason" }));
}
