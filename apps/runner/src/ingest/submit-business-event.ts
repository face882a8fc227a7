import { createHash } from "node:crypto";
import { OrderloomError } from "@orderloom/schema/error";
import type { BusinessEvent } from "@orderloom/schema/order/event";
import type { AcceptResult } from "@orderloom/store/accept/accept";
import { type Sender, shopOf } from "./submit-orders.ts";

/** An event of a key. Without a shop it counts for all of them, which only a sender who may see all may say. */
export type BusinessMessage = {
  readonly shopId?: string | undefined;
  readonly key: string;
  readonly event: BusinessEvent;
};

/** Submits one event. Throws what refuses it: nothing is kept of it then, and the same key may come again. */
export async function submitBusinessEvent(message: BusinessMessage, from: Sender): Promise<AcceptResult> {
  const { key, event } = message;
  const shopId = await shopIdOf(message, from);
  const rawBody = Buffer.from(JSON.stringify(event));
  return await from.ingest.submitKeyEvent(from.bearer.environment, {
    source: { type: "token", tokenId: from.bearer.id },
    shopId,
    key: `api:${key}`,
    bodyHash: createHash("sha256").update(rawBody).digest("hex"),
    rawBody,
    event,
  });
}

async function shopIdOf({ shopId }: BusinessMessage, from: Sender): Promise<string | null> {
  if (shopId !== undefined) return (await shopOf({ shopId }, from)).id;
  if (from.bearer.scope.shopIds === null) return null;
  throw new OrderloomError("invalid_input", { params: { issues: [{ path: "shopId", code: "required" }] } });
}
