import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { ConditionParams } from "./params.ts";

export const conditionLabels: NodeLabels<keyof ConditionParams> = {
  title: { zh: "条件判断", en: "Condition" },
  description: {
    zh: "按条件把订单分到「是」或「否」。",
    en: "Sends the order one way or the other by a rule.",
  },
  params: {
    rule: {
      label: { zh: "条件", en: "Rule" },
      help: {
        zh: "用「且」「或」组合条件；金额需注明币种。",
        en: "Combine clauses with and / or; amounts state their currency.",
      },
      example: '{">=":[{"var":"order.payable"},{"money":[100000,"CNY"]}]}',
    },
  },
};

export const conditionPorts = {
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  other_currency: { zh: "其他币种", en: "Other currency" },
} as const;
