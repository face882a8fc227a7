import { z } from "zod";
import type { LocalizedText } from "../language.ts";

/** The states of a refund that moves money only. Returned goods have states of their own and are not among them. */
export const REFUND_STATES = [
  "requested",
  "agent_review",
  "warehouse_review",
  "finance_review",
  "refunding",
  "refunded",
  "refund_failed",
  "rejected",
  "withdrawn",
  "closed",
] as const;
export const RefundState = z.enum(REFUND_STATES);
export type RefundState = z.infer<typeof RefundState>;

export type RefundStateFacts = {
  readonly label: LocalizedText;
  /** The states a refund may move to from here; empty for an end. */
  readonly next: readonly RefundState[];
};

const NOT_PAID = ["rejected", "withdrawn", "closed"] as const;

/**
 * The machine of a refund as data. Money leaves by `refunding` alone. A refund that could not be paid is a person's:
 * they pay it by hand (`refunded`) or give it up (`closed`), and it is never sent to the pay system again.
 */
export const REFUND_STATE_FACTS: Readonly<Record<RefundState, RefundStateFacts>> = {
  requested: {
    label: { zh: "已申请", en: "Requested" },
    next: ["agent_review", "warehouse_review", "finance_review", "refunding", ...NOT_PAID],
  },
  agent_review: {
    label: { zh: "客服初审", en: "Service review" },
    next: ["warehouse_review", "finance_review", "refunding", ...NOT_PAID],
  },
  warehouse_review: {
    label: { zh: "仓储复核", en: "Warehouse review" },
    next: ["agent_review", "finance_review", "refunding", ...NOT_PAID],
  },
  finance_review: {
    label: { zh: "财务终审", en: "Finance review" },
    next: ["agent_review", "warehouse_review", "refunding", ...NOT_PAID],
  },
  refunding: { label: { zh: "退款中", en: "Refunding" }, next: ["refunded", "refund_failed"] },
  refunded: { label: { zh: "已退款", en: "Refunded" }, next: [] },
  refund_failed: { label: { zh: "退款失败", en: "Refund failed" }, next: ["refunded", "closed"] },
  rejected: { label: { zh: "已拒绝", en: "Rejected" }, next: ["closed"] },
  withdrawn: { label: { zh: "已撤回", en: "Withdrawn" }, next: [] },
  closed: { label: { zh: "已关闭", en: "Closed" }, next: [] },
};

/** Whether the machine allows `from → to`. Staying is no move. */
export function canMoveRefund(from: RefundState, to: RefundState): boolean {
  return REFUND_STATE_FACTS[from].next.includes(to);
}

/** True while the money of a refund has left, or is leaving: it counts against what the order was paid. */
export function holdsMoney(state: RefundState): boolean {
  return state === "refunding" || state === "refunded";
}

/** What a flow may set by itself; `refunding` is set by paying alone, `requested` by the request. */
export const SETTABLE_REFUND_STATES = [
  "agent_review",
  "warehouse_review",
  "finance_review",
  "rejected",
  "withdrawn",
  "closed",
  "refunded",
  "refund_failed",
] as const satisfies readonly RefundState[];
