import type { IncomingEvent } from "../order/event.ts";
import type { IncomingOrder, Order, OrderTimes } from "../order/order.ts";

/** A moment of the tests: minutes after 2026-01-01 00:00 UTC. */
export function minute(minutes: number): string {
  return new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString();
}

const NO_TIMES: OrderTimes = {
  placedAt: minute(0),
  paidAt: null,
  promisedShipAt: null,
  shippedAt: null,
  deliveredAt: null,
  completedAt: null,
  cancelledAt: null,
};

const AMOUNTS = {
  itemsTotal: 120_000,
  discountTotal: 0,
  shippingTotal: 0,
  taxTotal: 0,
  adjustment: 0,
  payable: 120_000,
  paid: 0,
  refunded: 0,
};

const DESTINATION = {
  country: "CN",
  provinceCode: "330000",
  province: "浙江省",
  city: "杭州市",
  district: "西湖区",
  complete: true,
};

/** A paid order of 1,200.00 CNY, changed as the test needs it. */
export function orderOf(changes: Partial<Order> = {}): Order {
  return {
    id: "0190a000-0000-7000-8000-000000000007",
    orderNo: "SHF2026010100001",
    version: 1,
    lifecycleId: null,
    parentId: null,
    mergedInto: null,
    pinned: null,
    shopId: "0190a000-0000-7000-8000-000000000001",
    warehouse: null,
    channel: "SHF",
    externalNo: "1001",
    externalStatus: "paid",
    externalUpdatedAt: minute(0),
    orderType: "normal",
    isTest: false,
    state: "paid",
    previousState: null,
    stateReason: null,
    stateSince: minute(0),
    holds: [],
    tags: [],
    custom: null,
    currency: "CNY",
    ...AMOUNTS,
    ...DESTINATION,
    ...NO_TIMES,
    lineCount: 1,
    quantity: 2,
    weightG: 500,
    ...changes,
  };
}

/** The same order as a channel brings it. */
export function incomingOf(changes: Partial<IncomingOrder> = {}): IncomingOrder {
  return {
    externalNo: "1001",
    channel: "SHF",
    externalStatus: "paid",
    externalUpdatedAt: minute(0),
    orderType: "normal",
    isTest: false,
    state: "paid",
    stateReason: null,
    tags: [],
    currency: "CNY",
    amounts: AMOUNTS,
    destination: DESTINATION,
    times: NO_TIMES,
    lines: [
      {
        lineNo: 1,
        kind: "product",
        sku: "CHAIR-1",
        name: "椅子",
        quantity: 2,
        unitPrice: 60_000,
        discount: 0,
        payable: 120_000,
        weightG: 500,
      },
    ],
    private: {},
    doc: {},
    ...changes,
  };
}

/** A message that brings that order. */
export function eventOf(order: IncomingOrder, key = "event-1"): IncomingEvent {
  return { key, bodyHash: "0".repeat(64), occurredAt: order.externalUpdatedAt ?? minute(0), order };
}

/** Times of an incoming order, nothing having happened but what is given. */
export function timesOf(changes: Partial<OrderTimes>): OrderTimes {
  return { ...NO_TIMES, ...changes };
}
