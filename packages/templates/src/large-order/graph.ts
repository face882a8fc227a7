import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { inLanguage, type Language, type LocalizedText } from "@orderloom/schema/language";
import type { OrderState } from "@orderloom/schema/order/order-state";
import { ROLE_LABELS, type Role } from "@orderloom/schema/role";
import { graphOf, nodeAt } from "../frame/graph-parts.ts";
import type { LargeOrderOptions } from "./options.ts";

/**
 * The large-order check: a paid order below the threshold is allocated at once, a larger one waits for a decision,
 * and whoever allocates is told. What becomes of an incomplete address and of a rejection, the options say.
 */
export function largeOrderGraph(options: LargeOrderOptions, language: Language): Graph {
  const say = (text: LocalizedText) => inLanguage(text, language);
  const { incompleteAddress, rejected, notify } = options;
  const looksAtAddress = incompleteAddress !== "ignore";
  const middle = looksAtAddress ? 2 : 1;
  return graphOf(
    [
      nodeAt([0, 1], paid(options, say)),
      ...(looksAtAddress ? [nodeAt([1, 1], address(say))] : []),
      ...(incompleteAddress === "cancel" ? [nodeAt([middle, 3], cancel("no_address", say, NO_ADDRESS))] : []),
      nodeAt([middle, 1], amount(options, say)),
      nodeAt([middle + 2, 3], setState("review", { to: "pending_review", name: say(NAMES.review) })),
      nodeAt([middle + 1, 2], setState("allocate_small", { to: "allocated", name: say(NAMES.allocateSmall) })),
      nodeAt([middle + 1, 0], approve(options, say)),
      nodeAt([middle + 2, 0], setState("allocate_large", { to: "allocated", name: say(NAMES.allocateLarge) })),
      ...(rejected === "cancel" ? [nodeAt([middle + 2, 1], cancel("cancel", say, NOT_APPROVED))] : []),
      ...(notify === null ? [] : [nodeAt([middle + 3, 0], tell({ ...options, notify }, say))]),
    ],
    [
      ...(looksAtAddress ? ["paid:out > address", "address:yes > amount"] : ["paid:out > amount"]),
      ...(incompleteAddress === "cancel" ? ["address:no > no_address"] : []),
      ...(incompleteAddress === "review" ? ["address:no > review"] : []),
      "amount:yes > approve",
      "amount:no > allocate_small",
      "amount:other_currency > review",
      "approve:approved > allocate_large",
      `approve:rejected > ${rejected}`,
      ...(notify === null ? [] : ["allocate_large:done > tell"]),
    ],
  );
}

type Say = (text: LocalizedText) => string;
type Face = Pick<GraphNode, "id" | "type" | "name" | "params">;

const NAMES = {
  paid: { zh: "订单付款", en: "Order paid" },
  address: { zh: "地址完整？", en: "Address complete?" },
  amount: { zh: "大额订单？", en: "Large order?" },
  review: { zh: "转人工审核", en: "Send to review" },
  allocateSmall: { zh: "配货", en: "Allocate" },
  approve: { zh: "审批", en: "Approval" },
  allocateLarge: { zh: "审批后配货", en: "Allocate, approved" },
  cancel: { zh: "取消订单", en: "Cancel the order" },
} as const;

const NO_ADDRESS: LocalizedText = { zh: "地址不完整", en: "Incomplete address" };
const NOT_APPROVED: LocalizedText = { zh: "大额审批未通过", en: "Large order not approved" };

function paid({ shopIds }: LargeOrderOptions, say: Say): Face {
  const params = { event: "OrderPaid", shopIds };
  return { id: "paid", type: "trigger.order-event", name: say(NAMES.paid), params };
}

function address(say: Say): Face {
  const params = { rule: { "==": [{ var: "order.complete" }, true] } };
  return { id: "address", type: "rule.condition", name: say(NAMES.address), params };
}

function amount({ threshold }: LargeOrderOptions, say: Say): Face {
  const params = { rule: { ">=": [{ var: "order.payable" }, { money: [threshold.minor, threshold.currency] }] } };
  return { id: "amount", type: "rule.condition", name: say(NAMES.amount), params };
}

function approve({ chainId }: LargeOrderOptions, say: Say): Face {
  const title = { zh: "大额订单 {{ order.orderNo }}", en: "Large order {{ order.orderNo }}" };
  return { id: "approve", type: "approval.chain", name: say(NAMES.approve), params: { chainId, title } };
}

function tell({ notify, mailConnectionId }: LargeOrderOptions & { notify: Role }, say: Say): Face {
  const { zh, en } = ROLE_LABELS[notify];
  const params = {
    audience: { type: "role", role: notify },
    title: { zh: "大额订单已放行 {{ order.orderNo }}", en: "Large order released {{ order.orderNo }}" },
    text: {
      zh: "订单 {{ order.orderNo }}，金额 {{ order.payable }}，已通过审批，请配货。",
      en: "Order {{ order.orderNo }} over {{ order.payable }} was approved. Please allocate it.",
    },
    mailConnectionId,
  };
  return { id: "tell", type: "alert.notify", name: say({ zh: `通知${zh}`, en: `Tell: ${en}` }), params };
}

function cancel(id: string, say: Say, reason: LocalizedText): Face {
  return setState(id, { to: "cancelled", name: say(NAMES.cancel), reason: say(reason) });
}

function setState(id: string, face: { to: OrderState; name: string; reason?: string }): Face {
  const { to, name, reason = "" } = face;
  return { id, type: "order.set-status", name, params: { to, reason } };
}
