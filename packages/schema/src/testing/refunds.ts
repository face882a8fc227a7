import type { Refund } from "../refund/refund.ts";
import { minute } from "./orders.ts";

/** A requested refund of 100.00 CNY of the test order, changed as the test needs it. */
export function refundOf(changes: Partial<Refund> = {}): Refund {
  return {
    id: "0190a000-0000-7000-8000-000000000107",
    no: "SHF2026010100001-R1",
    externalNo: null,
    kind: "refund_only",
    amount: 10_000,
    currency: "CNY",
    reasonCode: "damaged",
    state: "requested",
    stateSince: minute(5),
    paymentNo: null,
    requestedAt: minute(5),
    refundedAt: null,
    ...changes,
  };
}
