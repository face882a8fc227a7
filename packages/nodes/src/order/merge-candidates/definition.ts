import { defineNode } from "../../define-node.ts";
import { evaluateMergeCandidates, resumeMergeCandidates } from "./evaluate.ts";
import { mergeCandidatesHelp } from "./help.ts";
import { mergeCandidatesLabels, mergeCandidatesPorts } from "./labels.ts";
import { MergeCandidatesParams } from "./params.ts";

export const mergeCandidatesDefinition = defineNode({
  type: "order.merge-candidates",
  version: 1,
  family: "order",
  icon: "search",
  labels: mergeCandidatesLabels,
  help: mergeCandidatesHelp,
  params: MergeCandidatesParams,
  initial: {},
  sample: {},
  hasInput: true,
  outputs: () => [
    { id: "found", label: mergeCandidatesPorts.found },
    { id: "none", label: mergeCandidatesPorts.none },
  ],
  summary: () => ({ zh: "同一收货人的其他订单", en: "Other orders of the receiver" }),
  effects: ["order.act"],
  evaluate: evaluateMergeCandidates,
  resume: resumeMergeCandidates,
});
