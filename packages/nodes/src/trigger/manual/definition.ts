import { defineNode } from "../../define-node.ts";
import { evaluateManual } from "./evaluate.ts";
import { manualHelp } from "./help.ts";
import { manualLabels, manualPorts } from "./labels.ts";
import { ManualParams } from "./params.ts";
import { manualWords } from "./words.ts";

export const manualDefinition = defineNode({
  type: "trigger.manual",
  version: 1,
  family: "trigger",
  icon: "manual",
  labels: manualLabels,
  help: manualHelp,
  params: ManualParams,
  initial: { inputs: {}, order: "optional" },
  sample: { inputs: {}, order: "required" },
  hasInput: false,
  outputs: () => [{ id: "out", label: manualPorts.out }],
  summary: manualWords,
  effects: [],
  trigger: (manual) => ({ events: [], shopIds: null, manual }),
  evaluate: evaluateManual,
});
