import { expect, test } from "vitest";
import { shopifyParcels } from "./parcels.ts";
import { readShopifyOrder } from "./shopify-order.ts";

const parcelsOf = (...fulfillments: object[]) =>
  shopifyParcels(readShopifyOrder({ id: "1", currency: "CNY", line_items: [], fulfillments }));

test("each fulfilment is a parcel of its lines; a cancelled one is none", () => {
  const sent = { status: "success", tracking_number: "SF1", line_items: [{ id: "11", quantity: 2 }] };
  expect(parcelsOf(sent, { ...sent, status: "cancelled" })).toEqual([
    { waybill: "SF1", lines: [{ externalLineNo: "11", quantity: 2 }] },
  ]);
  expect(parcelsOf()).toBeNull();
  expect(parcelsOf(sent, { status: "success", line_items: [] })).toBeNull();
  expect(parcelsOf({ ...sent, line_items: [{ id: "11", quantity: -1 }] })).toBeNull();
});
