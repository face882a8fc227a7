import type { LocalizedText } from "@orderloom/schema/language";
import { SHOPIFY_CODES } from "./channel/shopify/code-fields.ts";

/** Known codes and what they mean, by field; a code that nobody knows may be said to stand for one of its field. */
export type ChannelCodes = Readonly<Record<string, ReadonlyMap<string, LocalizedText>>>;

/** By connection type. Browser-safe. */
const CHANNEL_CODES: Readonly<Record<string, ChannelCodes>> = { shopify: SHOPIFY_CODES };

/** The codes known in a field of a channel's messages; null for a field that has none. */
export function knownCodes(type: string, field: string): ReadonlyMap<string, LocalizedText> | null {
  const fields = Object.hasOwn(CHANNEL_CODES, type) ? CHANNEL_CODES[type] : undefined;
  return fields && Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}
