import { createHash } from "node:crypto";
import { cleanJson } from "@orderloom/schema/clean-json";
import { LIMITS } from "@orderloom/schema/limits";
import type { ChannelMessage, CodeMeanings, MessageHeaders, ReadMessage } from "../channel-adapter.ts";
import { parseLossless } from "../parse-lossless.ts";
import { Unreadable } from "../unreadable.ts";
import { readShopifyOrder, type ShopifyOrder } from "./shopify-order.ts";
import { toMoment, toOrder } from "./to-order.ts";

/** Topics whose body is one whole order. Others (edits, refunds, deletions) are no snapshot and are kept apart. */
const ORDER_TOPICS: ReadonlySet<string> = new Set([
  "orders/create",
  "orders/paid",
  "orders/updated",
  "orders/cancelled",
  "orders/fulfilled",
  "orders/partially_fulfilled",
]);

/** What the headers tell: which news it is, and the key of its delivery. */
export const KEPT_HEADERS = ["x-shopify-topic", "x-shopify-webhook-id"] as const;

const KEY_CHARS = 200;

type Message = ChannelMessage & { readonly receivedAt: string; readonly meanings: CodeMeanings };

/** Reads a Shopify order webhook: the body is the bare order, topic and delivery id stand in the headers. */
export function readShopifyMessage(message: Message): ReadMessage {
  try {
    return readEvent(message);
  } catch (thrown) {
    if (thrown instanceof Unreadable) {
      const { reason, unknown } = thrown;
      return { ok: false, reason, ...(unknown && { unknown }) };
    }
    throw thrown;
  }
}

function readEvent({ rawBody, headers, receivedAt, meanings }: Message): ReadMessage {
  const topic = header(headers, "x-shopify-topic") ?? "";
  if (topic !== "" && !ORDER_TOPICS.has(topic)) throw new Unreadable("topic");
  const { order, removed } = readOrder(rawBody);
  const bodyHash = createHash("sha256").update(rawBody).digest("hex");
  const fallback = `${topic}:${order.id}:${order.updated_at ?? bodyHash}`;
  // The mapping keeps to the model by itself, and a property shows it: to check every event again by its schema took
  // as long as all the rest of reading it.
  const event = {
    key: eventKey(header(headers, "x-shopify-webhook-id") ?? fallback),
    bodyHash,
    occurredAt: toMoment(order.updated_at) ?? receivedAt,
    order: toOrder(order, { receivedAt, removed, meanings }),
  };
  return { ok: true, event };
}

function readOrder(rawBody: Buffer): { order: ShopifyOrder; removed: number } {
  const cleaned = cleanJson(parseBody(rawBody), LIMITS.jsonDepth);
  if (!cleaned.ok) throw new Unreadable(cleaned.reason);
  return { order: readShopifyOrder(cleaned.json), removed: cleaned.removed };
}

function parseBody(rawBody: Buffer): unknown {
  try {
    return parseLossless(decode(rawBody));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw new Unreadable("not_json", { cause: thrown });
    throw thrown;
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Bytes that are no UTF-8 would turn into other words; better a person looks at them. */
function decode(rawBody: Buffer): string {
  try {
    return UTF8.decode(rawBody);
  } catch (thrown) {
    throw new Unreadable("encoding", { cause: thrown });
  }
}

function header(headers: MessageHeaders, name: string): string | null {
  const value = headers[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** A key too long to keep is kept as its hash. */
function eventKey(text: string): string {
  return text.length <= KEY_CHARS ? text : createHash("sha256").update(text).digest("hex");
}
