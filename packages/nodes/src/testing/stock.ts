import type { Resumed } from "@orderloom/schema/graph/node";
import type { OrderLine } from "@orderloom/schema/order/order";
import type { StockOutcome } from "@orderloom/schema/stock/stock-act";
import { orderWith } from "./order.ts";

function line(changes: Partial<OrderLine> & Pick<OrderLine, "lineNo" | "kind" | "sku">): OrderLine {
  return { name: "Cup", quantity: 1, unitPrice: 100, discount: 0, payable: 100, weightG: 0, ...changes };
}

/** An order of two cups, 1.5 units of tea and a service. */
export const goodsOrder = {
  facts: orderWith(),
  lines: [
    line({ lineNo: 1, kind: "product", sku: "CUP-W", channelSkuId: "4412", quantity: 2 }),
    line({ lineNo: 2, kind: "product", sku: "TEA-100", quantity: 1.5 }),
    line({ lineNo: 3, kind: "service", sku: "WRAP" }),
  ],
} as const;

/** What an act on stock came to, as a step is told. */
export function stockAnswer(
  outcome: Partial<StockOutcome> & Pick<StockOutcome, "result">,
): Extract<Resumed, { type: "stock" }> {
  return { type: "stock", outcome: { reservationId: null, until: null, presale: false, lines: [], ...outcome } };
}
