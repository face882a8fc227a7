import { defineNode } from "../../define-node.ts";
import { evaluateDecideChange, resumeDecideChange } from "./evaluate.ts";
import { decideChangeHelp } from "./help.ts";
import { decideChangeLabels, decideChangePorts } from "./labels.ts";
import { DecideChangeParams } from "./params.ts";

export const decideChangeDefinition = defineNode({
  type: "order.decide-change",
  version: 1,
  family: "order",
  icon: "status",
  labels: decideChangeLabels,
  help: decideChangeHelp,
  params: DecideChangeParams,
  initial: { decision: "apply", answer: "" },
  sample: { decision: "refuse", answer: "超出改价权限" },
  hasInput: true,
  outputs: () => [
    { id: "done", label: decideChangePorts.done },
    { id: "none", label: decideChangePorts.none },
  ],
  summary: ({ decision }) => (decision === "apply" ? { zh: "通过", en: "Approve" } : { zh: "驳回", en: "Refuse" }),
  effects: ["order.act"],
  evaluate: evaluateDecideChange,
  resume: resumeDecideChange,
});
