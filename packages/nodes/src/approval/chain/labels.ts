import type { NodeLabels } from "@orderloom/schema/graph/node";
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
    amount: {
      label: { zh: "按哪个金额分级", en: "Amount that counts" },
      help: {
        zh: "审批链的金额档位以它为准；没有这个金额时，各级都要审批。",
        en: "What the chain’s amount tiers measure. Where there is none, every level is asked.",
      },
      options: {
        "order.payable": { zh: "订单应付金额", en: "What the order’s buyer pays" },
        "refund.amount": { zh: "申请退款金额", en: "Amount of the refund" },
      },
    },
    title: {
      label: { zh: "审批标题", en: "Title" },
      help: {
        zh: "显示在审批列表中，可引用订单和退款字段，不含个人信息。",
        en: "Shown in the inbox. It may name fields of the order and the refund, none of them personal.",
      },
      example: "大额订单 {{ order.orderNo }}，{{ order.payable }}",
    },
  },
};

export const approvalChainPorts = {
  approved: { zh: "通过", en: "Approved" },
  rejected: { zh: "驳回", en: "Rejected" },
} as const;
