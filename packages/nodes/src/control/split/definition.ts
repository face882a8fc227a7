import { defineNode } from "../../define-node.ts";
import { branchPorts, evaluateSplit } from "./evaluate.ts";
import { splitHelp } from "./help.ts";
import { splitLabels } from "./labels.ts";
import { SplitParams } from "./params.ts";

export const splitDefinition = defineNode({
  type: "control.split",
  version: 1,
  family: "control",
  icon: "split",
  labels: splitLabels,
  help: splitHelp,
  params: SplitParams,
  initial: { branches: ["A", "B"] },
  sample: { branches: ["A", "B"] },
  hasInput: true,
  splits: true,
  outputs: branchPorts,
  summary: ({ branches }) => ({ zh: `${branches.length} 条分支`, en: `${branches.length} branches` }),
  effects: [],
  evaluate: evaluateSplit,
});
