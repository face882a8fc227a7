import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { NotifyParams } from "./params.ts";

export const notifyLabels: NodeLabels<keyof NotifyParams> = {
  title: { zh: "发送通知", en: "Notify" },
  description: {
    zh: "给某个角色或某个人发一条通知，不等待即继续。",
    en: "Sends a notice to a role or a person and goes on at once.",
  },
  params: {
    audience: {
      label: { zh: "通知谁", en: "Who" },
      help: { zh: "角色下的每个人都会收到。", en: "Everybody who has the role gets it." },
    },
    title: {
      label: { zh: "标题", en: "Title" },
      help: {
        zh: "可引用订单字段和前面节点的结果。",
        en: "May name fields of the order and outputs of earlier nodes.",
      },
      example: "订单 {{ order.orderNo }} 已配货",
    },
    text: {
      label: { zh: "内容", en: "Text" },
      help: { zh: "纯文本；按收件人的语言发送。", en: "Plain text, sent in the reader’s language." },
      example: "应付 {{ order.payable }}，审批意见：{{ outputs.approval.comment }}",
    },
    mailConnectionId: {
      label: { zh: "邮件连接", en: "Mail connection" },
      help: {
        zh: "选定后同时发送邮件；不选则只进通知列表。",
        en: "Also sends a mail through it; without one the notice is listed only.",
      },
    },
  },
};

export const notifyPorts = { done: { zh: "完成", en: "Done" } } as const;
