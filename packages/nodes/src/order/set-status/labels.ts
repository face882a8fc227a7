import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { SetStatusParams } from "./params.ts";

export const setStatusLabels: NodeLabels<keyof SetStatusParams> = {
  title: { zh: "修改订单状态", en: "Set status" },
  description: {
    zh: "把订单改为指定状态；不合法的变更会被拒绝。",
    en: "Moves the order to a state; moves that are not allowed are refused.",
  },
  params: {
    to: { label: { zh: "目标状态", en: "New state" }, example: "pending_review" },
    reason: {
      label: { zh: "原因", en: "Reason" },
      help: {
        zh: "写入订单时间线；改为「已取消」时必填。可引用订单字段。",
        en: "Shown in the order’s timeline; needed to cancel. May name fields of the order.",
      },
      example: "{{ outputs.approval.comment }}",
    },
  },
};

export const setStatusPorts = { done: { zh: "完成", en: "Done" } } as const;
