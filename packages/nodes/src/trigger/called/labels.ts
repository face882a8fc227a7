import type { NodeLabels } from "@orderloom/schema/graph/node";
import { INPUT_TYPE_LABELS } from "../input-type-labels.ts";
import type { CalledParams } from "./params.ts";

export const calledLabels: NodeLabels<keyof CalledParams> = {
  title: { zh: "被其他流程调用", en: "Called by a flow" },
  description: {
    zh: "其他流程用「子流程」或「并行处理」调用时，从这里开始。",
    en: "Where a run begins that another flow starts as a sub-flow.",
  },
  params: {
    inputs: {
      label: { zh: "输入", en: "Inputs" },
      help: {
        zh: "名称用英文；调用时每个都要给。",
        en: "A call has to give each of them.",
      },
      example: "sku = text",
      options: INPUT_TYPE_LABELS,
    },
  },
};

export const calledPorts = { out: { zh: "开始", en: "Start" } } as const;
