import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { RefundStatusParams } from "./params.ts";

export const refundStatusLabels: NodeLabels<keyof RefundStatusParams> = {
  title: { zh: "修改退款状态", en: "Set refund status" },
  description: {
    zh: "把这次运行的退款单改为指定状态；不合法的变更会被拒绝。",
    en: "Moves the refund that the run is about to a state; moves that are not allowed are refused.",
  },
  params: {
    to: {
      label: { zh: "目标状态", en: "New state" },
      help: {
        zh: "「退款中」由「退款打款」节点自己设置，这里不能选。",
        en: "“Refunding” is not among them: the node “Pay refund” sets it.",
      },
      example: "finance_review",
    },
    reason: {
      label: { zh: "原因", en: "Reason" },
      help: {
        zh: "显示在订单的退款面板里，加密保存。可引用订单、退款字段和前面节点的结果。",
        en: "Shown with the order’s refunds and kept encrypted. May name fields of the order and the refund, and outputs.",
      },
      example: "{{ outputs.approval.comment }}",
    },
  },
};

export const refundStatusPorts = { done: { zh: "完成", en: "Done" } } as const;
