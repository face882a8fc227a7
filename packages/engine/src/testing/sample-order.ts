import type { OrderView } from "@orderloom/schema/graph/node";
import type { Order } from "@orderloom/schema/order/order";
import type { Refund } from "@orderloom/schema/refund/refund";

/** A paid order of 1,200.00 yuan. */
export const SAMPLE_ORDER: Order = {
  id: "00000000-0000-4000-8000-000000000001",
  orderNo: "SHF-20261121-000001",
  version: 1,
  lifecycleId: null,
  parentId: null,
  mergedInto: null,
  pinned: null,
  shopId: "00000000-0000-4000-8000-00000000005a",
  warehouse: null,
  channel: "SHF",
  externalNo: "1001",
  externalStatus: "paid",
  externalUpdatedAt: null,
  orderType: "normal",
  isTest: false,
  state: "paid",
  previousState: null,
  stateReason: null,
  stateSince: "2026-11-21T08:00:00.000Z",
  holds: [],
  tags: [],
  custom: null,
  currency: "CNY",
  itemsTotal: 120_000,
  discountTotal: 0,
  shippingTotal: 0,
  taxTotal: 0,
  adjustment: 0,
  payable: 120_000,
  paid: 120_000,
  refunded: 0,
  country: "CN",
  provinceCode: "310000",
  province: "上海市",
  city: "上海市",
  district: "徐汇区",
  complete: true,
  placedAt: "2026-11-21T07:59:00.000Z",
  paidAt: "2026-11-21T08:00:00.000Z",
  promisedShipAt: null,
  shippedAt: null,
  deliveredAt: null,
  completedAt: null,
  cancelledAt: null,
  lineCount: 1,
  quantity: 1,
  weightG: 500,
};

/** The order with every part loaded. */
export function viewOf(facts: Order): OrderView {
  return {
    facts,
    lines: [
      {
        lineNo: 1,
        kind: "product",
        sku: "SKU-1",
        name: "茶",
        quantity: 1,
        unitPrice: 120_000,
        discount: 0,
        payable: 120_000,
        weightG: 500,
      },
    ],
    doc: { sellerMemo: "轻放" },
    private: { name: "张三", phone: "13800000000", address: "漕溪北路 1 号", postcode: "200030" },
  };
}

/** A refund of 100.00 yuan asked of that order. */
export const SAMPLE_REFUND: Refund = {
  id: "00000000-0000-4000-8000-0000000000f1",
  no: "SHF-20261121-000001-R1",
  externalNo: null,
  kind: "refund_only",
  amount: 10_000,
  currency: "CNY",
  reasonCode: null,
  state: "requested",
  stateSince: "2026-11-21T08:30:00.000Z",
  paymentNo: null,
  requestedAt: "2026-11-21T08:30:00.000Z",
  refundedAt: null,
};
