import { defineNode } from "../../define-node.ts";
import { checkJsonTemplate } from "../../template/json-template.ts";
import { checkForEach } from "../for-each/evaluate.ts";
import { evaluateForEachParallel, resumeForEachParallel } from "./evaluate.ts";
import { forEachParallelHelp } from "./help.ts";
import { forEachParallelLabels, forEachParallelPorts } from "./labels.ts";
import { ForEachParallelParams } from "./params.ts";

export const forEachParallelDefinition = defineNode({
  type: "control.for-each-parallel",
  version: 1,
  family: "control",
  icon: "parallel",
  labels: forEachParallelLabels,
  help: forEachParallelHelp,
  params: ForEachParallelParams,
  initial: { from: "lines", inputs: {} },
  sample: { from: "path", path: "outputs.query.parcels", flowId: "8a6f0c0e-3d1b-4a58-b0a6-1c9d6c0f7a03", inputs: {} },
  hasInput: true,
  outputs: () => [
    { id: "done", label: forEachParallelPorts.done },
    { id: "some_failed", label: forEachParallelPorts.some_failed },
  ],
  summary: ({ from, path }) =>
    from === "lines"
      ? { zh: "每个商品行", en: "Each line of the order" }
      : { zh: `每项 ${path}`, en: `Each of ${path}` },
  effects: ["children.start"],
  reads: ({ from }) => (from === "lines" ? ["lines"] : []),
  check: (params) => [
    ...checkForEach(params),
    ...checkJsonTemplate(JSON.stringify(params.inputs)).map((problem) => ({ ...problem, path: "inputs" })),
  ],
  evaluate: evaluateForEachParallel,
  resume: resumeForEachParallel,
});
