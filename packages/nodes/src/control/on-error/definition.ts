import { defineNode } from "../../define-node.ts";
import { evaluateOnError } from "./evaluate.ts";
import { onErrorHelp } from "./help.ts";
import { onErrorLabels, onErrorPorts } from "./labels.ts";
import { OnErrorParams } from "./params.ts";

export const onErrorDefinition = defineNode({
  type: "control.on-error",
  version: 1,
  family: "control",
  icon: "on-error",
  labels: onErrorLabels,
  help: onErrorHelp,
  params: OnErrorParams,
  initial: {},
  sample: {},
  hasInput: false,
  handlesErrors: true,
  outputs: () => [{ id: "out", label: onErrorPorts.out, warnsOpen: true }],
  summary: () => ({ zh: "出错时从这里继续", en: "Goes on here after a failure" }),
  effects: [],
  evaluate: evaluateOnError,
});
