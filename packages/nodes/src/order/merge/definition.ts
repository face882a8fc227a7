import { defineNode } from "../../define-node.ts";
import { evaluateMergeOrders, resumeMergeOrders } from "./evaluate.ts";
import { mergeOrdersHelp } from "./help.ts";
import { mergeOrdersLabels, mergeOrdersPorts } from "./labels.ts";
import { MergeOrdersParams } from "./params.ts";

export const mergeOrdersDefinition = defineNode({
  type: "order.merge",
  version: 1,
  family: "order",
  icon: "join",
  labels: mergeOrdersLabels,
  help: mergeOrdersHelp,
  params: MergeOrdersParams,
  initial: {},
  sample: {},
  hasInput: true,
  outputs: () => [
    { id: "merged", label: mergeOrdersPorts.merged },
    { id: "none", label: mergeOrdersPorts.none },
  ],
  summary: () => ({ zh: "与可合的订单合成一张", en: "With all it may be merged with" }),
  effects: ["order.act"],
  evaluate: evaluateMergeOrders,
  resume: resumeMergeOrders,
});
