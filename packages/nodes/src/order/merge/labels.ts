import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { MergeOrdersParams } from "./params.ts";

export const mergeOrdersLabels: NodeLabels<keyof MergeOrdersParams> = {
  title: { zh: "合单", en: "Merge orders" },
  description: {
    zh: "把同一收货人的订单合成一张发货，原单指向新单。",
    en: "Makes one order of those of a receiver; they point to it.",
  },
  params: {},
};

export const mergeOrdersPorts = {
  merged: { zh: "已合并", en: "Merged" },
  none: { zh: "没有可合的", en: "Nothing to merge" },
} as const;
