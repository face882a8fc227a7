import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { SplitOrderParams } from "./params.ts";

export const splitOrderLabels: NodeLabels<keyof SplitOrderParams> = {
  title: { zh: "拆单", en: "Split the order" },
  description: {
    zh: "把订单拆成几张子订单分别发货，金额一分不差。",
    en: "Makes several orders of one, to be shipped by themselves; the amounts add up exactly.",
  },
  params: {
    by: {
      label: { zh: "按什么拆", en: "By what" },
      options: {
        warehouse: { zh: "仓库", en: "Warehouse" },
        stock: { zh: "库存", en: "Stock" },
        weight: { zh: "重量", en: "Weight" },
      },
    },
    mostG: {
      label: { zh: "每张最多（克）", en: "At most, in grams" },
      help: { zh: "只在按重量拆时有用。", en: "Only where it is split by weight." },
      example: "15000",
    },
  },
};

export const splitOrderPorts = {
  split: { zh: "已拆分", en: "Split" },
  whole: { zh: "不用拆", en: "One part" },
} as const;
