import type { LocalizedText } from "@orderloom/schema/language";
import { ROLE_LABELS } from "@orderloom/schema/role";
import { defineNode } from "../../define-node.ts";
import { checkLocalized } from "../../template/localized-template.ts";
import { evaluateNotify } from "./evaluate.ts";
import { notifyHelp } from "./help.ts";
import { notifyLabels, notifyPorts } from "./labels.ts";
import { NotifyParams } from "./params.ts";

export const notifyDefinition = defineNode({
  type: "alert.notify",
  version: 1,
  family: "alert",
  icon: "notify",
  labels: notifyLabels,
  help: notifyHelp,
  params: NotifyParams,
  initial: {
    audience: { type: "role", role: "supervisor" },
    title: { zh: "订单 {{ order.orderNo }}", en: "Order {{ order.orderNo }}" },
    text: { zh: "应付 {{ order.payable }}", en: "Payable {{ order.payable }}" },
    mailConnectionId: null,
  },
  sample: {
    audience: { type: "role", role: "warehouse" },
    title: { zh: "订单 {{ order.orderNo }} 已配货", en: "Order {{ order.orderNo }} is allocated" },
    text: {
      zh: "应付 {{ order.payable }}，审批意见：{{ outputs.approval.comment }}",
      en: "Payable {{ order.payable }}, comment: {{ outputs.approval.comment }}",
    },
    mailConnectionId: "8a6f0c0e-3d1b-4a58-b0a6-1c9d6c0f7a02",
  },
  hasInput: true,
  outputs: () => [{ id: "done", label: notifyPorts.done }],
  summary: (params) => {
    const who = audienceLabel(params.audience);
    return { zh: `${who.zh}：${params.title.zh}`, en: `${who.en}: ${params.title.en}` };
  },
  effects: ["notice.create"],
  check: ({ title, text }) => [...checkLocalized(title, "title"), ...checkLocalized(text, "text")],
  evaluate: evaluateNotify,
});

function audienceLabel(audience: NotifyParams["audience"]): LocalizedText {
  return audience.type === "role" ? ROLE_LABELS[audience.role] : { zh: "指定人员", en: "One person" };
}
