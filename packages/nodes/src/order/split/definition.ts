import { defineNode } from "../../define-node.ts";
import { evaluateSplitOrder, resumeSplitOrder } from "./evaluate.ts";
import { splitOrderHelp } from "./help.ts";
import { splitOrderLabels, splitOrderPorts } from "./labels.ts";
import { SplitOrderParams } from "./params.ts";

export const splitOrderDefinition = defineNode({
  type: "order.split",
  version: 1,
  family: "order",
  icon: "split",
  labels: splitOrderLabels,
  help: splitOrderHelp,
  params: SplitOrderParams,
  initial: { by: "warehouse", mostG: 20_000 },
  sample: { by: "weight", mostG: 15_000 },
  hasInput: true,
  outputs: () => [
    { id: "split", label: splitOrderPorts.split },
    { id: "whole", label: splitOrderPorts.whole },
  ],
  summary: ({ by, mostG }) =>
    by === "weight"
      ? { zh: `每张最多 ${mostG} 克`, en: `At most ${mostG} g each` }
      : by === "stock"
        ? { zh: "有货的先发", en: "What is there first" }
        : { zh: "每个仓库一张", en: "One for each warehouse" },
  effects: ["order.act"],
  evaluate: evaluateSplitOrder,
  resume: resumeSplitOrder,
});
