import type { CallReport } from "@orderloom/schema/graph/node";
import { PayContent, type PayResult } from "./pay-content.ts";

const LABEL = { zh: "支付系统的流水号", en: "The pay system’s number" };

/** What finance finds in the pay system: whether it paid, and under which number. */
export const payRefundReport: CallReport<unknown> = {
  fields: () => [{ id: "paymentNo", label: LABEL }],
  result: (_params, { paymentNo = "" }): PayResult => ({ paymentNo: paymentNo === "" ? null : paymentNo }),
  amount: (content) => {
    const read = PayContent.safeParse(content);
    return read.success ? { minor: read.data.amount, currency: read.data.currency } : null;
  },
};
