import type { Money } from "@orderloom/schema/money";
import type { ExpectedOutcome, Sample } from "../frame/sample.ts";
import { sampleOrder } from "../frame/sample-order.ts";
import type { LargeOrderOptions } from "./options.ts";

const PAID = { event: "OrderPaid", refund: null, decision: "approved", call: { type: "ok", result: null } } as const;

/** The threshold to the cent from both sides, and every other way out. */
export function largeOrderSamples({ threshold }: LargeOrderOptions): readonly Sample[] {
  const above = { ...threshold, minor: threshold.minor + 20_000 };
  return [
    {
      ...PAID,
      id: "below",
      name: { zh: "差一分不到门槛", en: "One cent below the threshold" },
      order: sampleOrder("DEMO-1001", { ...threshold, minor: threshold.minor - 1 }),
      expected: { ...DONE, way: ["paid:out", "address:yes", "amount:no", "allocate_small:done"] },
    },
    {
      ...PAID,
      id: "at",
      name: { zh: "刚好到门槛，审批通过", en: "Exactly the threshold, approved" },
      order: sampleOrder("DEMO-1002", threshold),
      expected: {
        ...DONE,
        way: [...TO_APPROVAL, "approve:approved", "allocate_large:done", "tell:done"],
        asked: ["level-1"],
        told: ["warehouse"],
      },
    },
    {
      ...PAID,
      id: "rejected",
      name: { zh: "超过门槛，审批驳回", en: "Above the threshold, rejected" },
      order: sampleOrder("DEMO-1003", above),
      decision: "rejected",
      expected: {
        ...DONE,
        orderState: "cancelled",
        way: [...TO_APPROVAL, "approve:rejected", "cancel:done"],
        asked: ["level-1"],
      },
    },
    {
      ...PAID,
      id: "no-street",
      name: { zh: "地址没有街道", en: "An address without a street" },
      order: sampleOrder("DEMO-1004", above, { complete: false }),
      expected: { ...DONE, orderState: "pending_review", way: ["paid:out", "address:no", "review:done"] },
    },
    {
      ...PAID,
      id: "other-currency",
      name: { zh: "另一种币种", en: "Another currency" },
      order: sampleOrder("DEMO-1005", otherCurrency(threshold)),
      expected: {
        ...DONE,
        orderState: "pending_review",
        way: ["paid:out", "address:yes", "amount:other_currency", "review:done"],
      },
    },
  ];
}

const DONE: Omit<ExpectedOutcome, "way"> = {
  status: "done",
  orderState: "allocated",
  refundState: null,
  asked: [],
  told: [],
};
const TO_APPROVAL = ["paid:out", "address:yes", "amount:yes"];

function otherCurrency({ currency }: Money): Money {
  return { minor: 50_000, currency: currency === "USD" ? "EUR" : "USD" };
}
