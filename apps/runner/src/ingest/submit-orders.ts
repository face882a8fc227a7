import { createHash } from "node:crypto";
import { OrderloomError } from "@orderloom/schema/error";
import type { IncomingOrder } from "@orderloom/schema/order/order";
import { sortIncoming } from "@orderloom/schema/order/set-fields";
import type { AcceptResult } from "@orderloom/store/accept/accept";
import type { AcceptItem } from "@orderloom/store/accept/message";
import type { Shop } from "@orderloom/store/connections/shops";
import type { TokenBearer } from "@orderloom/store/people/tokens";
import type { Requests } from "./requests.ts";

/** A snapshot of an order that a token brings. */
export type OrderMessage = {
  readonly shopId: string;
  readonly key: string;
  readonly occurredAt: string;
  readonly order: IncomingOrder;
};

/** Who brings messages, where they go, and how many runs, each set off by the one before, led to them. */
export type Sender = { readonly ingest: Requests; readonly bearer: TokenBearer; readonly hop: number };

/** Submits the snapshots together, so that they share commits; answers in their order. */
export async function submitOrders(messages: readonly OrderMessage[], from: Sender): Promise<readonly AcceptResult[]> {
  const items = await Promise.all(messages.map((message) => toItem(message, from)));
  return await Promise.all(items.map((item) => from.ingest.submit(from.bearer.environment, item)));
}

async function toItem(message: OrderMessage, from: Sender): Promise<AcceptItem> {
  const shop = await shopOf(message, from);
  const order = await withFields(message.order, from);
  const rawBody = Buffer.from(JSON.stringify(message.order));
  const bodyHash = createHash("sha256").update(rawBody).digest("hex");
  return {
    type: "event",
    source: { type: "token", tokenId: from.bearer.id },
    rawBody,
    mediaType: "application/json",
    shop: { id: shop.id, zone: shop.zone },
    event: { key: `api:${message.key}`, bodyHash, occurredAt: message.occurredAt, order },
    hop: from.hop,
  };
}

/** The order with the fields that administrators defined where they are kept. Throws `field_unknown`, `field_value`. */
async function withFields(order: IncomingOrder, { ingest }: Sender): Promise<IncomingOrder> {
  if (order.custom === undefined && order.private.custom === undefined) return order;
  const sorted = sortIncoming(order, await ingest.readFields());
  if (!sorted.ok) throw new OrderloomError(sorted.code, { params: sorted.params });
  return sorted.order;
}

/** The shop that a message names. Throws `not_found` for one that is not there or not the sender's. */
export async function shopOf({ shopId }: { readonly shopId: string }, { ingest, bearer }: Sender): Promise<Shop> {
  const shop = await ingest.findShop(bearer.environment, shopId);
  const { shopIds } = bearer.scope;
  if (shop === null || (shopIds !== null && !shopIds.includes(shop.id))) {
    throw new OrderloomError("not_found", { params: { shopId } });
  }
  return shop;
}
