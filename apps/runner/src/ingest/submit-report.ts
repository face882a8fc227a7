import { createHash } from "node:crypto";
import type { ParkedReport } from "@orderloom/schema/order/order-report";
import type { AcceptResult } from "@orderloom/store/accept/accept";
import { type Sender, shopOf } from "./submit-orders.ts";

/** A report of how far an order is, under the sender's own key. */
export type ReportMessage = ParkedReport & { readonly shopId: string; readonly key: string };

/** Submits one report; what comes before its turn is kept until that comes. */
export async function submitReport(message: ReportMessage, from: Sender): Promise<AcceptResult> {
  const { id, zone } = await shopOf(message, from);
  const { order, report, key, occurredAt } = message;
  const rawBody = Buffer.from(JSON.stringify({ order, occurredAt, report }));
  return await from.ingest.submitReport(from.bearer.environment, {
    source: { type: "token", tokenId: from.bearer.id },
    shop: { id, zone },
    key: `api:${key}`,
    bodyHash: createHash("sha256").update(JSON.stringify({ order, report })).digest("hex"),
    rawBody,
    order,
    occurredAt,
    report,
    scope: from.bearer.scope,
    hop: from.hop,
  });
}
