import type { Money } from "@orderloom/schema/money";
import type { IncomingOrder } from "@orderloom/schema/order/order";

const PLACED_AT = "2026-03-16T08:00:00.000Z";
const PAID_AT = "2026-03-16T08:02:00.000Z";

/** A paid order over an amount, one line, invented throughout. Without `complete` its street is missing. */
export function sampleOrder(no: string, payable: Money, { complete = true } = {}): IncomingOrder {
  const { minor, currency } = payable;
  return {
    externalNo: no,
    channel: "SHF",
    externalStatus: "paid",
    externalUpdatedAt: PAID_AT,
    orderType: "normal",
    isTest: false,
    state: "paid",
    stateReason: null,
    tags: [],
    currency,
    amounts: { ...NO_AMOUNTS, itemsTotal: minor, payable: minor, paid: minor },
    destination: {
      country: "CN",
      provinceCode: "330000",
      province: "浙江省",
      city: "杭州市",
      district: "西湖区",
      complete,
    },
    times: { ...NO_TIMES, placedAt: PLACED_AT, paidAt: PAID_AT },
    lines: [
      {
        lineNo: 1,
        kind: "product",
        sku: "TEA-001",
        name: "龙井茶 250 克",
        quantity: 1,
        unitPrice: minor,
        discount: 0,
        payable: minor,
        weightG: 300,
      },
    ],
    private: {
      name: "演示买家",
      phone: "19900000000",
      address: complete ? "浙江省杭州市西湖区演示路 1 号" : "浙江省杭州市西湖区",
    },
    doc: {},
  };
}

const NO_AMOUNTS = {
  itemsTotal: 0,
  discountTotal: 0,
  shippingTotal: 0,
  taxTotal: 0,
  adjustment: 0,
  payable: 0,
  paid: 0,
  refunded: 0,
};

const NO_TIMES = {
  placedAt: PLACED_AT,
  paidAt: null,
  promisedShipAt: null,
  shippedAt: null,
  deliveredAt: null,
  completedAt: null,
  cancelledAt: null,
};
