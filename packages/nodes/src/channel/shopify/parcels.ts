import { LIMITS } from "@orderloom/schema/limits";
import type { IncomingParcel } from "@orderloom/schema/order/order";
import { cutText } from "../../text/cut-text.ts";
import type { ShopifyOrder } from "./shopify-order.ts";

const MOST_PARCELS = 100;

/** What was sent together, one parcel for each fulfilment; null where one of them does not say what is in it. */
export function shopifyParcels({ fulfillments }: ShopifyOrder): IncomingParcel[] | null {
  const sent = fulfillments.filter(({ status }) => status !== "cancelled");
  if (sent.length === 0 || sent.length > MOST_PARCELS) return null;
  const parcels = sent.map(({ tracking_number: waybill, line_items: items }): IncomingParcel => {
    const lines = items.flatMap(({ id, quantity }) =>
      id !== null && quantity !== null && Number.isSafeInteger(quantity) && quantity > 0
        ? [{ externalLineNo: cutText(id, 64), quantity }]
        : [],
    );
    return { waybill: waybill === null ? null : cutText(waybill, 64), lines };
  });
  const isTold = parcels.every(({ lines }) => lines.length > 0 && lines.length <= LIMITS.orderLines);
  return isTold ? parcels : null;
}
