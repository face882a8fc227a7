import { readFileSync } from "node:fs";
import type { IncomingEvent } from "@orderloom/schema/order/event";
import { z } from "zod";
import type { CodeMeanings, ReadMessage } from "../channel/channel-adapter.ts";
import { readShopifyMessage } from "../channel/shopify/to-event.ts";

const Part = z.record(z.string(), z.unknown());
const Fixture = z.looseObject({ line_items: z.tuple([Part], Part), shipping_address: Part });

const file = new URL("../channel/shopify/fixtures/paid-order.json", import.meta.url);

/** A paid order of 1,268.50 yuan with a complete address, as Shopify writes it. */
export const paidOrder = Fixture.parse(JSON.parse(readFileSync(file, "utf8")));

export const receivedAt = "2026-11-20T10:05:03.000Z";
export const paidHeaders = { "x-shopify-topic": "orders/paid", "x-shopify-webhook-id": "d6a1c0de-0001" };

export function readBody(
  body: string | Buffer,
  headers: Record<string, string> = paidHeaders,
  meanings: CodeMeanings = new Map(),
): ReadMessage {
  return readShopifyMessage({ rawBody: Buffer.from(body), headers, receivedAt, meanings });
}

/** Reads the paid order with some of its parts replaced. */
export function readChanged(
  changes: object = {},
  headers: Record<string, string> = paidHeaders,
  meanings: CodeMeanings = new Map(),
): ReadMessage {
  return readBody(JSON.stringify({ ...paidOrder, ...changes }), headers, meanings);
}

/** The event of such an order; fails the test when it is unreadable. */
export function eventOf(changes: object = {}, headers: Record<string, string> = paidHeaders): IncomingEvent {
  const result = readChanged(changes, headers);
  if (!result.ok) throw new Error(result.reason);
  return result.event;
}
