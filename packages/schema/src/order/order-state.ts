import { z } from "zod";
import type { LocalizedText } from "../language.ts";
import type { Role } from "../role.ts";

/** The canonical states of an order. A shop's own life cycle is a sub-graph of this machine. */
export const ORDER_STATES = [
  "pending_confirm",
  "pending_payment",
  "deposit_paid",
  "paid",
  "pending_review",
  "presale_waiting",
  "allocated",
  "split",
  "merged",
  "in_production",
  "qc_passed",
  "picking",
  "packing",
  "pre_shipped",
  "partially_shipped",
  "shipped",
  "delivered",
  "completed",
  "cancel_requested",
  "cancelled",
  "closed",
  "exception",
] as const;
export const OrderState = z.enum(ORDER_STATES);
export type OrderState = z.infer<typeof OrderState>;

export type OrderStateFacts = {
  readonly label: LocalizedText;
  /** Who acts next while an order is in this state; null where only the system does. */
  readonly owner: Role | null;
  /** The states an order may move to from here, except `closed`, which every state may. */
  readonly next: readonly OrderState[];
  readonly terminal?: true;
};

/** The state machine as data: label, owner and legal moves. */
export const ORDER_STATE_FACTS: Readonly<Record<OrderState, OrderStateFacts>> = {
  pending_confirm: {
    label: { zh: "待确认", en: "Pending confirmation" },
    owner: "agent",
    next: ["pending_payment", "paid", "pending_review", "cancelled", "exception"],
  },
  pending_payment: {
    label: { zh: "待付款", en: "Pending payment" },
    owner: null,
    next: ["paid", "deposit_paid", "cancelled"],
  },
  deposit_paid: { label: { zh: "定金已付", en: "Deposit paid" }, owner: null, next: ["paid", "cancelled"] },
  paid: {
    label: { zh: "已付款", en: "Paid" },
    owner: "ops_manager",
    next: [
      "pending_review",
      "presale_waiting",
      "allocated",
      "split",
      "merged",
      "in_production",
      "cancel_requested",
      "cancelled",
    ],
  },
  pending_review: {
    label: { zh: "待审核", en: "Pending review" },
    owner: "supervisor",
    next: ["paid", "allocated", "split", "presale_waiting", "packing", "cancelled"],
  },
  presale_waiting: {
    label: { zh: "预售待发", en: "Presale waiting" },
    owner: "ops_manager",
    next: ["allocated", "in_production", "cancel_requested", "cancelled"],
  },
  allocated: {
    label: { zh: "已配货", en: "Allocated" },
    owner: "warehouse",
    next: ["picking", "in_production", "split", "merged", "paid", "cancel_requested", "cancelled"],
  },
  split: {
    label: { zh: "已拆单", en: "Split" },
    owner: "ops_manager",
    next: ["in_production", "completed", "closed", "cancelled"],
  },
  merged: { label: { zh: "已合并", en: "Merged" }, owner: null, next: [], terminal: true },
  in_production: {
    label: { zh: "生产中", en: "In production" },
    owner: "ops_manager",
    next: ["qc_passed", "exception", "cancel_requested"],
  },
  qc_passed: {
    label: { zh: "质检完成", en: "Quality check passed" },
    owner: "warehouse",
    next: ["in_production", "packing", "pre_shipped", "shipped"],
  },
  picking: {
    label: { zh: "拣货中", en: "Picking" },
    owner: "warehouse",
    next: ["packing", "allocated", "cancel_requested"],
  },
  packing: {
    label: { zh: "打包中", en: "Packing" },
    owner: "warehouse",
    next: ["pre_shipped", "partially_shipped", "shipped", "picking", "cancel_requested"],
  },
  pre_shipped: {
    label: { zh: "预发货", en: "Pre-shipped" },
    owner: "warehouse",
    // Partially: the first of several parcels was collected. Without this move news of it would be lost or not,
    // depending on whether the pre-shipment was heard of first.
    next: ["shipped", "partially_shipped", "packing", "exception"],
  },
  partially_shipped: {
    label: { zh: "部分发货", en: "Partially shipped" },
    owner: "warehouse",
    next: ["shipped", "cancel_requested", "exception"],
  },
  shipped: {
    label: { zh: "已发货", en: "Shipped" },
    owner: "warehouse",
    next: ["delivered", "exception", "cancel_requested"],
  },
  delivered: { label: { zh: "已签收", en: "Delivered" }, owner: null, next: ["completed", "exception"] },
  completed: { label: { zh: "已完成", en: "Completed" }, owner: null, next: [], terminal: true },
  cancel_requested: {
    label: { zh: "申请取消", en: "Cancellation requested" },
    owner: "agent",
    next: ["cancelled", "closed"],
  },
  cancelled: { label: { zh: "已取消", en: "Cancelled" }, owner: null, next: [], terminal: true },
  closed: { label: { zh: "已关闭", en: "Closed" }, owner: null, next: [], terminal: true },
  exception: { label: { zh: "异常", en: "Exception" }, owner: "ops_manager", next: [] },
};

/**
 * The way of an ordinary order, first to last. A channel may jump forward along it; the states between are implied.
 */
export const MAIN_LINE: readonly OrderState[] = [
  "pending_confirm",
  "pending_payment",
  "deposit_paid",
  "paid",
  "allocated",
  "picking",
  "packing",
  "pre_shipped",
  "partially_shipped",
  "shipped",
  "delivered",
  "completed",
];

/** States beside the main line, by the main-line state they stand next to. */
export const BESIDE: Readonly<Partial<Record<OrderState, OrderState>>> = {
  pending_review: "paid",
  presale_waiting: "paid",
  split: "allocated",
  in_production: "allocated",
  qc_passed: "picking",
};

/** Place on the main line; −1 for what has none (ends and standstills). */
export function placeInLine(state: OrderState): number {
  return MAIN_LINE.indexOf(BESIDE[state] ?? state);
}

/** True when an order in a terminal state can never move again. */
export function isTerminal(state: OrderState): boolean {
  return ORDER_STATE_FACTS[state].terminal === true;
}

/** True for the states in which an order stands still until a person answers; they remember the state before. */
export function isStandstill(state: OrderState): state is "cancel_requested" | "exception" {
  return state === "cancel_requested" || state === "exception";
}

/** True where others are shipped in the order's place: its parts, or the one it was merged into. */
export function isSteppedBack({ state }: { readonly state: OrderState }): boolean {
  return state === "split" || state === "merged";
}
