import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { ForEachParams } from "./params.ts";

export const forEachLabels: NodeLabels<keyof ForEachParams> = {
  title: { zh: "逐项处理", en: "For each" },
  description: {
    zh: "对商品行或列表里的每一项走一遍流程，一项接一项。",
    en: "Goes through a part of the flow for each line or item, one after the other.",
  },
  params: {
    from: {
      label: { zh: "处理什么", en: "Go through" },
      options: {
        lines: { zh: "订单的商品行", en: "the lines of the order" },
        path: { zh: "一个列表", en: "a list" },
      },
    },
    path: {
      label: { zh: "列表的位置", en: "Where the list is" },
      help: {
        zh: "以 trigger 或 outputs 开头；选「一个列表」时填写。",
        en: "Begins with trigger or outputs; for a list.",
      },
      example: "outputs.query.parcels",
    },
  },
};

export const forEachPorts = {
  item: { zh: "每一项", en: "Each item" },
  done: { zh: "全部完成", en: "Done" },
} as const;
