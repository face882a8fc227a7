import type { NodeLabels } from "@orderloom/schema/node";
import type { ApprovalChainParams } from "./params.ts";

export const approvalChainLabels: NodeLabels<keyof ApprovalChainParams> = {
  title: { zh: "审批", en: "Approval" },
  description: {
    zh: "交给审批链上的人决定，运行在此等待。",
    en: "Asks the people of a chain to decide; the run waits here.",
  },
  params: {
    chainId: {
      label: { zh: "审批链", en: "Approval chain" },
      help: { zh: "发起时锁定该链的当前版本。", en: "The chain’s version of that moment is kept for the request." },
    },
    title: {
      label: { zh: "审批标题", en: "Title" },
      help: {
        zh: "显示在审批列表中，只能引用订单字段，不含个人信息。",
        en: "Shown in the inbox. It may name fields of the order, none of them personal.",
      },
      example: "大额订单 {{ order.orderNo }}，{{ order.payable }}",
    },
  },
};

export const approvalChainPorts = {
  approved: { zh: "通过", en: "Approved" },
  rejected: { zh: "驳回", en: "Rejected" },
} as const;
