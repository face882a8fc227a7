import { z } from "zod";
import { Id } from "../ids.ts";
import { JsonObject } from "../json.ts";
import type { LocalizedText } from "../language.ts";
import { LIMITS } from "../limits.ts";
import { IncomingOrder, Moment } from "./order.ts";
import type { OrderState } from "./order-state.ts";

/** What can happen to an order. Triggers listen to these names, whatever the channel called it. */
export const EVENT_TYPES = [
  "OrderCreated",
  "OrderPaid",
  "DepositPaid",
  "OrderReviewed",
  "OrderAllocated",
  "OrderPacked",
  "OrderShipped",
  "OrderDelivered",
  "OrderCompleted",
  "CancelRequested",
  "OrderCancelled",
  "OrderClosed",
  "OrderUpdated",
  "OrderFailed",
  "RefundRequested",
  "OrderSplit",
  "OrderOverdue",
  "OrderMerged",
] as const;
export const EventType = z.enum(EVENT_TYPES);
export type EventType = z.infer<typeof EventType>;

export const EVENT_LABELS: Readonly<Record<EventType, LocalizedText>> = {
  OrderCreated: { zh: "订单创建", en: "Order created" },
  OrderPaid: { zh: "订单付款", en: "Order paid" },
  DepositPaid: { zh: "定金支付", en: "Deposit paid" },
  OrderReviewed: { zh: "进入审核", en: "Sent to review" },
  OrderAllocated: { zh: "订单配货", en: "Order allocated" },
  OrderPacked: { zh: "订单打包", en: "Order packed" },
  OrderShipped: { zh: "订单发货", en: "Order shipped" },
  OrderDelivered: { zh: "订单签收", en: "Order delivered" },
  OrderCompleted: { zh: "订单完成", en: "Order completed" },
  CancelRequested: { zh: "申请取消", en: "Cancellation requested" },
  OrderCancelled: { zh: "订单取消", en: "Order cancelled" },
  OrderClosed: { zh: "订单关闭", en: "Order closed" },
  OrderUpdated: { zh: "订单更新", en: "Order updated" },
  OrderFailed: { zh: "订单异常", en: "Order failed" },
  RefundRequested: { zh: "申请退款", en: "Refund requested" },
  OrderOverdue: { zh: "订单超时", en: "Order overdue" },
  OrderSplit: { zh: "拆出子订单", en: "Order split off" },
  OrderMerged: { zh: "合并成订单", en: "Order merged" },
};

/** The event that entering a state is; states without one are told as OrderUpdated. */
const STATE_EVENTS: Readonly<Partial<Record<OrderState, EventType>>> = {
  paid: "OrderPaid",
  deposit_paid: "DepositPaid",
  pending_review: "OrderReviewed",
  allocated: "OrderAllocated",
  packing: "OrderPacked",
  shipped: "OrderShipped",
  delivered: "OrderDelivered",
  completed: "OrderCompleted",
  cancel_requested: "CancelRequested",
  cancelled: "OrderCancelled",
  closed: "OrderClosed",
  exception: "OrderFailed",
};

/** The event type that an order entering `state` makes. */
export function eventOfState(state: OrderState): EventType {
  return STATE_EVENTS[state] ?? "OrderUpdated";
}

/**
 * A message from outside after the channel's mapping: one snapshot of one order. `key` dedups it for ever within
 * its shop; `bodyHash` (hex SHA-256 of the raw bytes) tells a repeat from a conflict.
 */
export const IncomingEvent = z.strictObject({
  key: z.string().min(1).max(200),
  bodyHash: z.string().regex(/^[0-9a-f]{64}$/),
  occurredAt: Moment,
  order: IncomingOrder,
});
export type IncomingEvent = z.infer<typeof IncomingEvent>;

/** What some system reports about a number that flows may wait for, such as a waybill. */
export const BusinessEvent = z.strictObject({
  name: z.string().trim().min(1).max(64),
  about: z.string().trim().min(1).max(LIMITS.waitKeyChars),
  occurredAt: Moment,
  data: JsonObject,
});
export type BusinessEvent = z.infer<typeof BusinessEvent>;

/** An event of an order as runs see it: what happened, when, and which order version it made. */
export const OrderEvent = z.strictObject({
  id: Id,
  type: EventType,
  at: Moment,
  orderId: Id,
  orderVersion: z.int(),
  data: JsonObject,
});
export type OrderEvent = z.infer<typeof OrderEvent>;
