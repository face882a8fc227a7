import { LIMITS } from "@orderloom/schema/limits";
import { isDestinationComplete } from "@orderloom/schema/order/derive";
import type { Destination, IncomingOrder, OrderDoc, OrderPrivate, OrderTimes } from "@orderloom/schema/order/order";
import { cutText } from "../../text/cut-text.ts";
import { parseInstant } from "../../text/parse-instant.ts";
import type { CodeMeanings } from "../channel-adapter.ts";
import { shopifyAmounts, shopifyCurrency } from "./amounts.ts";
import { withKnownCodes } from "./codes.ts";
import { shopifyLines } from "./lines.ts";
import { shopifyParcels } from "./parcels.ts";
import { shopifyPlace, shopifyPrivate } from "./people.ts";
import type { ShopifyOrder } from "./shopify-order.ts";
import { externalStatusOf, shopifyState } from "./state.ts";

/** How the message arrived: `receivedAt` stands in for a missing time, `removed` counts characters taken out. */
export type Arrival = { readonly receivedAt: string; readonly removed: number; readonly meanings: CodeMeanings };

/** Maps Shopify's order to the standard model; throws Unreadable where acting on a guess could be wrong. */
export function toOrder(sent: ShopifyOrder, arrival: Arrival): IncomingOrder {
  const order = withKnownCodes(sent, arrival.meanings);
  const currency = shopifyCurrency(order);
  const status = shopifyState(order);
  const lines = shopifyLines(order, currency);
  const personal = shopifyPrivate(order);
  const parcels = shopifyParcels(order);
  return {
    externalNo: order.id,
    orderKey: order.id,
    channel: "SHF",
    externalUpdatedAt: toMoment(order.updated_at),
    orderType: lines.length > 0 && lines.every((line) => line.kind === "virtual") ? "virtual" : "normal",
    isTest: order.test === true,
    externalStatus: externalStatusOf(sent),
    state: status.state,
    stateReason: status.stateReason,
    tags: tagsOf(order.tags),
    currency,
    amounts: shopifyAmounts(order, currency),
    destination: destinationOf(order, personal),
    times: timesOf(order, { status, receivedAt: arrival.receivedAt }),
    lines,
    ...(parcels && { parcels }),
    private: personal,
    doc: docOf(order, arrival.removed),
  };
}

/** UTC with milliseconds; null for what is no moment, such as a time without an offset. */
export function toMoment(text: string | null): string | null {
  const ms = text === null ? null : parseInstant(text);
  return ms === null ? null : new Date(ms).toISOString();
}

function destinationOf(order: ShopifyOrder, { name, phone, email }: OrderPrivate): Destination {
  const place = shopifyPlace(order.shipping_address);
  const street = order.shipping_address?.address1 ?? null;
  const parts = { street, name: name ?? null, phone: phone ?? null, email: email ?? null, ...place };
  return { complete: isDestinationComplete(parts), ...place };
}

type TimesContext = { readonly status: ReturnType<typeof shopifyState>; readonly receivedAt: string };

/** Shopify tells no time of payment; `processed_at` is the nearest that does not move with later changes. */
function timesOf(order: ShopifyOrder, { status, receivedAt }: TimesContext): OrderTimes {
  const isPaid = ["paid", "partially_refunded", "refunded"].includes(order.financial_status ?? "");
  const updatedAt = toMoment(order.updated_at) ?? receivedAt;
  const shipped = order.fulfillments.filter((fulfilment) => fulfilment.status !== "cancelled");
  const shippedTimes = shipped.map((fulfilment) => toMoment(fulfilment.created_at)).filter((time) => time !== null);
  return {
    placedAt: toMoment(order.created_at) ?? toMoment(order.processed_at) ?? updatedAt,
    paidAt: isPaid ? (toMoment(order.processed_at) ?? updatedAt) : null,
    promisedShipAt: null,
    shippedAt: shippedTimes.toSorted()[0] ?? null,
    deliveredAt: null,
    completedAt: status.state === "completed" ? toMoment(order.closed_at) : null,
    cancelledAt: toMoment(order.cancelled_at),
  };
}

function tagsOf(tags: string | null): string[] {
  const named = (tags ?? "").split(",").map((tag) => cutText(tag.trim(), 64));
  return [...new Set(named.filter((tag) => tag !== ""))].slice(0, LIMITS.orderTags);
}

function docOf(order: ShopifyOrder, removed: number): OrderDoc {
  const [shipping] = order.shipping_lines;
  return {
    promotions: order.discount_codes.slice(0, 100),
    ...(shipping ? { shipping: { title: shipping.title, code: shipping.code } } : {}),
    ext: {
      name: order.name,
      source: order.source_name,
      gateways: order.payment_gateway_names.slice(0, 20),
      ...(removed > 0 ? { removedCharacters: removed } : {}),
    },
  };
}
