import { cutText } from "../../text/cut-text.ts";
import { type CodeMeanings, codeKey } from "../channel-adapter.ts";
import { Unreadable } from "../unreadable.ts";
import { SHOPIFY_CODES, type ShopifyCodeField } from "./code-fields.ts";
import type { ShopifyOrder } from "./shopify-order.ts";

const CODE_CHARS = 64;

/**
 * The order with codes that we know: one that nobody knows stands for what people said it means. Throws
 * {@link Unreadable} `code` where nobody said: what is paid and what is shipped hangs on it, so no guess is made.
 */
export function withKnownCodes(order: ShopifyOrder, meanings: CodeMeanings): ShopifyOrder {
  const financial = knownCode("financial_status", order.financial_status, meanings);
  const fulfilment = knownCode("fulfillment_status", order.fulfillment_status, meanings);
  if (financial === order.financial_status && fulfilment === order.fulfillment_status) return order;
  return { ...order, financial_status: financial, fulfillment_status: fulfilment };
}

function knownCode(field: ShopifyCodeField, code: string | null, meanings: CodeMeanings): string | null {
  const known = SHOPIFY_CODES[field];
  if (code === null || known.has(code)) return code;
  const unknown = { field, code: cutText(code, CODE_CHARS) };
  const meaning = meanings.get(codeKey(unknown));
  // A rule may be older than the codes we know.
  if (meaning === undefined || !known.has(meaning)) throw new Unreadable("code", { unknown });
  return meaning;
}
