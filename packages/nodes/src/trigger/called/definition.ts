import { defineNode } from "../../define-node.ts";
import { evaluateCalled } from "./evaluate.ts";
import { calledHelp } from "./help.ts";
import { calledLabels, calledPorts } from "./labels.ts";
import { CalledParams } from "./params.ts";

export const calledDefinition = defineNode({
  type: "trigger.called",
  version: 1,
  family: "trigger",
  icon: "called",
  labels: calledLabels,
  help: calledHelp,
  params: CalledParams,
  initial: { inputs: {} },
  sample: { inputs: {} },
  hasInput: false,
  outputs: () => [{ id: "out", label: calledPorts.out }],
  summary: ({ inputs }) => {
    const names = Object.keys(inputs);
    if (names.length === 0) return { zh: "不需要输入", en: "No inputs" };
    return { zh: `输入：${names.join("、")}`, en: `Inputs: ${names.join(", ")}` };
  },
  effects: [],
  trigger: () => ({ events: [], shopIds: null, called: true }),
  evaluate: evaluateCalled,
});
