import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { inLanguage, type Language, type LocalizedText } from "@orderloom/schema/language";
import type { Role } from "@orderloom/schema/role";
import { graphOf, nodeAt } from "../frame/graph-parts.ts";
import type { RefundByTierOptions } from "./options.ts";

/**
 * Refund by amount tier: a refund that is asked for goes along a chain whose tiers say who decides its amount; what
 * is approved is paid once, and whoever has to know is told. What could not be paid is handed to a person.
 */
export function refundByTierGraph(options: RefundByTierOptions, language: Language): Graph {
  const say = (text: LocalizedText) => inLanguage(text, language);
  const { tellRefunded, tellRejected, tellFailed } = options;
  return graphOf(
    [
      nodeAt([0, 1], requested(options, say)),
      nodeAt([1, 1], approve(options, say)),
      { ...nodeAt([2, 0], pay(options, say)), onError: "port" },
      nodeAt([2, 2], reject(say)),
      ...(tellRefunded === null ? [] : [nodeAt([3, 0], notice("tell_refunded", options, { to: tellRefunded, say }))]),
      nodeAt([3, 1], notice("tell_failed", options, { to: tellFailed, say })),
      ...(tellRejected === null ? [] : [nodeAt([3, 2], notice("tell_rejected", options, { to: tellRejected, say }))]),
    ],
    [
      "requested:out > approve",
      "approve:approved > pay",
      "approve:rejected > reject",
      ...(tellRefunded === null ? [] : ["pay:paid > tell_refunded"]),
      "pay:refused > tell_failed",
      "pay:error > tell_failed",
      ...(tellRejected === null ? [] : ["reject:done > tell_rejected"]),
    ],
  );
}

type Say = (text: LocalizedText) => string;
type Face = Pick<GraphNode, "id" | "type" | "name" | "params">;

function requested({ shopIds }: RefundByTierOptions, say: Say): Face {
  const name = say({ zh: "申请退款", en: "Refund requested" });
  return { id: "requested", type: "trigger.order-event", name, params: { event: "RefundRequested", shopIds } };
}

function approve({ chainId }: RefundByTierOptions, say: Say): Face {
  const title = {
    zh: "退款 {{ trigger.refund.no }}，{{ trigger.refund.amount }}",
    en: "Refund {{ trigger.refund.no }}, {{ trigger.refund.amount }}",
  };
  const params = { chainId, amount: "refund.amount", title };
  return { id: "approve", type: "approval.chain", name: say({ zh: "分级审批", en: "Approval by tier" }), params };
}

function pay({ payConnectionId }: RefundByTierOptions, say: Say): Face {
  const name = say({ zh: "退款打款", en: "Pay refund" });
  return { id: "pay", type: "connector.pay-refund", name, params: { connectionId: payConnectionId } };
}

function reject(say: Say): Face {
  const params = { to: "rejected", reason: "{{ outputs.approve.comment }}" };
  return { id: "reject", type: "refund.set-status", name: say({ zh: "拒绝退款", en: "Reject the refund" }), params };
}

type Notice = { readonly name: LocalizedText; readonly title: LocalizedText; readonly text: LocalizedText };

const NOTICES = {
  tell_refunded: {
    name: { zh: "通知已退款", en: "Tell: refunded" },
    title: { zh: "退款已到账 {{ trigger.refund.no }}", en: "Refund paid {{ trigger.refund.no }}" },
    text: {
      zh: "订单 {{ order.orderNo }} 的退款 {{ trigger.refund.amount }} 已付给买家。",
      en: "{{ trigger.refund.amount }} of order {{ order.orderNo }} was paid back to the buyer.",
    },
  },
  tell_rejected: {
    name: { zh: "通知已拒绝", en: "Tell: rejected" },
    title: { zh: "退款被驳回 {{ trigger.refund.no }}", en: "Refund rejected {{ trigger.refund.no }}" },
    text: {
      zh: "订单 {{ order.orderNo }} 的退款 {{ trigger.refund.amount }} 未通过审批，请告知买家。",
      en: "{{ trigger.refund.amount }} of order {{ order.orderNo }} was not approved. Please tell the buyer.",
    },
  },
  tell_failed: {
    name: { zh: "通知没付成", en: "Tell: not paid" },
    title: { zh: "退款没有付成 {{ trigger.refund.no }}", en: "Refund not paid {{ trigger.refund.no }}" },
    text: {
      zh: "订单 {{ order.orderNo }} 的退款 {{ trigger.refund.amount }} 已批准但没有付成，请核对后处理。",
      en: "{{ trigger.refund.amount }} of order {{ order.orderNo }} was approved and not paid. Please look into it.",
    },
  },
} as const satisfies Readonly<Record<string, Notice>>;

function notice(id: keyof typeof NOTICES, options: RefundByTierOptions, who: { to: Role; say: Say }): Face {
  const { name, title, text } = NOTICES[id];
  const { mailConnectionId } = options;
  const params = { audience: { type: "role", role: who.to }, title, text, mailConnectionId };
  return { id, type: "alert.notify", name: who.say(name), params };
}
