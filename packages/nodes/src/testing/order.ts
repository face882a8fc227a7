import type { EvaluateContext } from "@orderloom/schema/graph/node";
import type { Order } from "@orderloom/schema/order/order";
import type { RuleScope } from "../rule/rule-scope.ts";

/** An ordinary paid order of 1,200.00 yuan, complete, with whatever a test wants different. */
export function orderWith(changes: Partial<Order> = {}): Order {
  return {
    id: "6f1d2a30-9b41-5c1e-8f02-7a55d0c4e1aa",
    orderNo: "SHF2026112100042",
    version: 3,
    lifecycleId: null,
    parentId: null,
    mergedInto: null,
    pinned: null,
    shopId: "0b9a4c1e-52b1-4d0a-9a55-6a1f0c7d2e40",
    warehouse: null,
    channel: "SHF",
    externalNo: "5512340098127",
    externalStatus: "paid/none",
    externalUpdatedAt: "2026-11-21T02:00:00.000Z",
    orderType: "normal",
    isTest: false,
    state: "paid",
    previousState: null,
    stateReason: null,
    stateSince: "2026-11-21T02:00:01.000Z",
    holds: [],
    tags: ["vip", "gift"],
    custom: null,
    currency: "CNY",
    itemsTotal: 121_000,
    discountTotal: 2_000,
    shippingTotal: 1_000,
    taxTotal: 0,
    adjustment: 0,
    payable: 120_000,
    paid: 120_000,
    refunded: 0,
    country: "CN",
    provinceCode: "330000",
    province: "浙江省",
    city: "杭州市",
    district: "西湖区",
    complete: true,
    placedAt: "2026-11-21T01:58:00.000Z",
    paidAt: "2026-11-21T02:00:00.000Z",
    promisedShipAt: null,
    shippedAt: null,
    deliveredAt: null,
    completedAt: null,
    cancelledAt: null,
    lineCount: 2,
    quantity: 3,
    weightG: 2_400,
    ...changes,
  };
}

/** The trigger of a run that a refund of 100.00 yuan of that order started. */
export const REFUND_TRIGGER = {
  type: "RefundRequested",
  data: {
    refund: {
      id: "6f1d2a30-9b41-7c1e-8f02-7a55d0c4e1ab",
      no: "SHF2026112100042-R1",
      kind: "refund_only",
      amount: 10_000,
      currency: "CNY",
      reasonCode: "damaged",
      reasonText: "杯子碎了",
    },
  },
} as const;

/** A rule's scope around such an order. */
export function scopeWith(changes: Partial<Order> = {}, rest: Partial<RuleScope> = {}): RuleScope {
  return { order: orderWith(changes), outputs: {}, trigger: {}, ...rest };
}

/** A node's context around such an order. */
export function contextWith<Params>(
  params: Params,
  rest: Partial<Omit<EvaluateContext<Params>, "params">> = {},
): EvaluateContext<Params> {
  const order = { facts: orderWith() };
  return { params, order, outputs: {}, trigger: { type: "OrderPaid" }, at: "2026-11-21T02:00:02.000Z", ...rest };
}
