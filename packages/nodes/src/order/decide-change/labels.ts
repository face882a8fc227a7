import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { DecideChangeParams } from "./params.ts";

export const decideChangeLabels: NodeLabels<keyof DecideChangeParams> = {
  title: { zh: "处理改单申请", en: "Settle a change" },
  description: {
    zh: "通过或驳回订单上待审批的改单申请。",
    en: "Approves or refuses the change of the order that somebody asked for.",
  },
  params: {
    decision: {
      label: { zh: "怎么处理", en: "Decision" },
      options: { apply: { zh: "通过并生效", en: "Approve and make it" }, refuse: { zh: "驳回", en: "Refuse" } },
    },
    answer: { label: { zh: "意见", en: "Answer" }, example: "已与买家核对" },
  },
};

export const decideChangePorts = {
  done: { zh: "已处理", en: "Settled" },
  none: { zh: "没有申请", en: "None open" },
} as const;
