import { createHash } from "node:crypto";
import type { IncomingRefund } from "@orderloom/schema/refund/refund";
import type { AcceptResult } from "@orderloom/store/accept/accept";
import type { OrderName } from "@orderloom/store/accept/find-order";
import { type Sender, shopOf } from "./submit-orders.ts";

/** A request for a refund of an order that is known. */
export type RefundMessage = {
  readonly shopId: string;
  readonly key: string;
  readonly occurredAt: string;
  readonly order: OrderName;
  readonly refund: IncomingRefund;
};

/** Submits one request. Throws what refuses it: nothing is kept of it then, and the same key may come again. */
export async function submitRefund(message: RefundMessage, from: Sender): Promise<AcceptResult> {
  const { id, zone } = await shopOf(message, from);
  const { order, refund, key, occurredAt } = message;
  return await from.ingest.submitRefund(from.bearer.environment, {
    source: { type: "token", tokenId: from.bearer.id },
    shop: { id, zone },
    key: `api:${key}`,
    bodyHash: createHash("sha256").update(JSON.stringify({ order, refund })).digest("hex"),
    rawBody: Buffer.from(JSON.stringify({ occurredAt, order, refund })),
    mediaType: "application/json",
    order,
    refund,
    scope: from.bearer.scope,
    hop: from.hop,
  });
}
