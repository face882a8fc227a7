import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { SubFlowParams } from "./params.ts";

export const subFlowLabels: NodeLabels<keyof SubFlowParams> = {
  title: { zh: "子流程", en: "Sub-flow" },
  description: {
    zh: "运行另一个流程，等它结束再继续。",
    en: "Runs another flow and goes on when it has ended.",
  },
  params: {
    flowId: {
      label: { zh: "流程", en: "Flow" },
      help: {
        zh: "须有「被其他流程调用」触发节点；每次用当时已发布的版本。",
        en: "It needs the trigger “Called by a flow”; each call takes the version published then.",
      },
    },
    inputs: {
      label: { zh: "输入", en: "Inputs" },
      help: {
        zh: "名称和值，与被调用流程声明的输入一致。",
        en: "Names and values, as the called flow declares them.",
      },
      example: "sku = {{ outputs.pick.sku }}",
    },
  },
};

export const subFlowPorts = { done: { zh: "完成", en: "Done" } } as const;
