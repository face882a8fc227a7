import { defineNode } from "../../define-node.ts";
import { checkJsonTemplate } from "../../template/json-template.ts";
import { evaluateResult } from "./evaluate.ts";
import { resultHelp } from "./help.ts";
import { resultLabels } from "./labels.ts";
import { ResultParams } from "./params.ts";

export const resultDefinition = defineNode({
  type: "control.result",
  version: 1,
  family: "control",
  icon: "result",
  labels: resultLabels,
  help: resultHelp,
  params: ResultParams,
  initial: { values: {} },
  sample: { values: { orderNo: "{{ order.orderNo }}", comment: "{{ outputs.approval.comment }}" } },
  hasInput: true,
  outputs: () => [],
  summary: ({ values }) => {
    const names = Object.keys(values);
    if (names.length === 0) return { zh: "没有内容", en: "Nothing" };
    return { zh: names.join("、"), en: names.join(", ") };
  },
  effects: [],
  check: ({ values }) => checkJsonTemplate(JSON.stringify(values)).map((problem) => ({ ...problem, path: "values" })),
  evaluate: evaluateResult,
});
