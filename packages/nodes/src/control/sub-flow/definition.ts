import { defineNode } from "../../define-node.ts";
import { checkJsonTemplate } from "../../template/json-template.ts";
import { evaluateSubFlow, resumeSubFlow } from "./evaluate.ts";
import { subFlowHelp } from "./help.ts";
import { subFlowLabels, subFlowPorts } from "./labels.ts";
import { SubFlowParams } from "./params.ts";

export const subFlowDefinition = defineNode({
  type: "control.sub-flow",
  version: 1,
  family: "control",
  icon: "sub-flow",
  labels: subFlowLabels,
  help: subFlowHelp,
  params: SubFlowParams,
  initial: { inputs: {} },
  sample: { flowId: "8a6f0c0e-3d1b-4a58-b0a6-1c9d6c0f7a03", inputs: { orderNo: "{{ order.orderNo }}" } },
  hasInput: true,
  outputs: () => [{ id: "done", label: subFlowPorts.done }],
  summary: ({ inputs }) => {
    const names = Object.keys(inputs);
    if (names.length === 0) return { zh: "不带输入", en: "No inputs" };
    return { zh: `输入：${names.join("、")}`, en: `Inputs: ${names.join(", ")}` };
  },
  effects: ["children.start"],
  check: ({ inputs }) => checkJsonTemplate(JSON.stringify(inputs)).map((problem) => ({ ...problem, path: "inputs" })),
  evaluate: evaluateSubFlow,
  resume: resumeSubFlow,
});
