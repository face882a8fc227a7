import { defineNode } from "../../define-node.ts";
import { evaluateAskChange, resumeAskChange } from "./evaluate.ts";
import { askChangeHelp } from "./help.ts";
import { askChangeLabels, askChangePorts } from "./labels.ts";
import { AskChangeParams } from "./params.ts";

export const askChangeDefinition = defineNode({
  type: "order.ask-change",
  version: 1,
  family: "order",
  icon: "status",
  labels: askChangeLabels,
  help: askChangeHelp,
  params: AskChangeParams,
  initial: { adjustment: 0, reason: "" },
  sample: { adjustment: -500, reason: "缺货补偿" },
  hasInput: true,
  outputs: () => [
    { id: "asked", label: askChangePorts.asked },
    { id: "refused", label: askChangePorts.refused, warnsOpen: true },
  ],
  summary: ({ adjustment }) => ({ zh: `手工调整 ${adjustment / 100}`, en: `Adjusted by ${adjustment / 100}` }),
  effects: ["order.act"],
  evaluate: evaluateAskChange,
  resume: resumeAskChange,
});
