import { defineNode } from "../../define-node.ts";
import { checkTitle } from "../../template/title-template.ts";
import { evaluateApprovalChain, resumeApprovalChain } from "./evaluate.ts";
import { approvalChainHelp } from "./help.ts";
import { approvalChainLabels, approvalChainPorts } from "./labels.ts";
import { ApprovalChainParams } from "./params.ts";

export const approvalChainDefinition = defineNode({
  type: "approval.chain",
  version: 1,
  family: "approval",
  icon: "approval",
  labels: approvalChainLabels,
  help: approvalChainHelp,
  params: ApprovalChainParams,
  initial: {
    amount: "order.payable",
    title: {
      zh: "订单 {{ order.orderNo }}，{{ order.payable }}",
      en: "Order {{ order.orderNo }}, {{ order.payable }}",
    },
  },
  sample: {
    chainId: "5d0c1a52-7b7e-4c3f-8f43-2f6a3f1b9c11",
    amount: "order.payable",
    title: {
      zh: "大额订单 {{ order.orderNo }}，{{ order.payable }}",
      en: "Large order {{ order.orderNo }}, {{ order.payable }}",
    },
  },
  hasInput: true,
  outputs: () => [
    { id: "approved", label: approvalChainPorts.approved },
    { id: "rejected", label: approvalChainPorts.rejected },
  ],
  summary: ({ title }) => ({ zh: title.zh, en: title.en }),
  effects: ["approval.request"],
  check: ({ title }) => checkTitle(title, "title"),
  evaluate: evaluateApprovalChain,
  resume: resumeApprovalChain,
});
