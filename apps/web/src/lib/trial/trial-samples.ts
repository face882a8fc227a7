import type { OrderView } from "@orderloom/schema/graph/node";
import type { LocalizedText } from "@orderloom/schema/language";
import { createOrder } from "@orderloom/schema/order/apply-incoming";
import type { IncomingOrder } from "@orderloom/schema/order/order";
import { sampleOrder } from "@orderloom/templates/frame/sample-order";

/** An invented order on the shelf, for what people forget to think of. */
export type TrialSample = { readonly id: string; readonly name: LocalizedText; readonly order: IncomingOrder };

const cny = (minor: number) => ({ minor, currency: "CNY" });
const REMOTE = { provinceCode: "650000", province: "新疆维吾尔自治区", city: "乌鲁木齐市", district: "天山区" };

export const TRIAL_SAMPLES: readonly TrialSample[] = [
  {
    id: "ordinary",
    name: { zh: "普通订单 ¥128", en: "An ordinary order, ¥128" },
    order: sampleOrder("TRY-1", cny(12_800)),
  },
  {
    id: "large",
    name: { zh: "大额订单 ¥1,200", en: "A large order, ¥1,200" },
    order: sampleOrder("TRY-2", cny(120_000)),
  },
  {
    id: "no-street",
    name: { zh: "地址缺街道", en: "An address without a street" },
    order: sampleOrder("TRY-3", cny(12_800), { complete: false }),
  },
  {
    id: "remote",
    name: { zh: "乌鲁木齐，5 公斤", en: "To Urumqi, 5 kg" },
    order: heavier({ ...sampleOrder("TRY-4", cny(26_000)), destination: { country: "CN", ...REMOTE, complete: true } }),
  },
  {
    id: "currency",
    name: { zh: "美元订单", en: "An order in US dollars" },
    order: sampleOrder("TRY-5", { minor: 15_900, currency: "USD" }),
  },
  { id: "free", name: { zh: "零元订单", en: "An order for nothing" }, order: sampleOrder("TRY-6", cny(0)) },
  {
    id: "test",
    name: { zh: "测试订单", en: "A test order" },
    order: { ...sampleOrder("TRY-7", cny(12_800)), isTest: true },
  },
];

function heavier(order: IncomingOrder): IncomingOrder {
  return { ...order, lines: order.lines.map((line) => ({ ...line, weightG: 5_000 })) };
}

const ORDER_ID = "00000000-0000-4000-8000-000000000001";

/** The order as accepting it would make it, with all of its parts. */
export function sampleView({ id, order }: TrialSample, shopId: string): OrderView {
  const at = order.times.paidAt ?? order.times.placedAt;
  const incoming = { key: id, bodyHash: "0".repeat(64), occurredAt: at, order };
  const { order: facts } = createOrder(incoming, { id: ORDER_ID, orderNo: order.externalNo, shopId }, at);
  return { facts, lines: order.lines, doc: order.doc, private: order.private, refunds: [] };
}
