import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { MergeCandidatesParams } from "./params.ts";

export const mergeCandidatesLabels: NodeLabels<keyof MergeCandidatesParams> = {
  title: { zh: "查找可合单", en: "Find orders to merge" },
  description: {
    zh: "看有没有同一收货人的订单可以一起发货，不改动订单。",
    en: "Looks whether other orders of the receiver could be shipped together; changes nothing.",
  },
  params: {},
};

export const mergeCandidatesPorts = {
  found: { zh: "有", en: "Found" },
  none: { zh: "没有", en: "None" },
} as const;
