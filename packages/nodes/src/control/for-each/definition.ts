import { defineNode } from "../../define-node.ts";
import { checkForEach, evaluateForEach } from "./evaluate.ts";
import { forEachHelp } from "./help.ts";
import { forEachLabels, forEachPorts } from "./labels.ts";
import { ForEachParams } from "./params.ts";

export const forEachDefinition = defineNode({
  type: "control.for-each",
  version: 1,
  family: "control",
  icon: "each",
  labels: forEachLabels,
  help: forEachHelp,
  params: ForEachParams,
  initial: { from: "lines" },
  sample: { from: "path", path: "outputs.query.parcels" },
  hasInput: true,
  loops: ["item"],
  outputs: () => [
    { id: "item", label: forEachPorts.item },
    { id: "done", label: forEachPorts.done },
  ],
  summary: ({ from, path }) =>
    from === "lines"
      ? { zh: "逐个商品行", en: "Each line of the order" }
      : { zh: `逐项 ${path}`, en: `Each of ${path}` },
  effects: [],
  reads: ({ from }) => (from === "lines" ? ["lines"] : []),
  check: checkForEach,
  evaluate: evaluateForEach,
});
