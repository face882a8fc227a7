import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { AskChangeParams } from "./params.ts";

export const askChangeLabels: NodeLabels<keyof AskChangeParams> = {
  title: { zh: "申请改金额", en: "Ask for another amount" },
  description: {
    zh: "提交改单申请，由人在订单页审批后才生效。",
    en: "Asks for a change that people approve on the order’s page before it is made.",
  },
  params: {
    adjustment: {
      label: { zh: "手工调整（分）", en: "Adjustment (minor units)" },
      help: { zh: "减免填负数。", en: "Negative makes the order cheaper." },
      example: "-500",
    },
    reason: { label: { zh: "原因", en: "Reason" }, example: "缺货补偿" },
  },
};

export const askChangePorts = {
  asked: { zh: "已申请", en: "Asked" },
  refused: { zh: "不能改", en: "Cannot be" },
} as const;
