import type { ChannelAdapter } from "../channel-adapter.ts";
import { verifyShopify } from "./sign.ts";
import { KEPT_HEADERS, readShopifyMessage } from "./to-event.ts";

export const shopifyAdapter: ChannelAdapter = {
  type: "shopify",
  keptHeaders: KEPT_HEADERS,
  verify: verifyShopify,
  toEvent: readShopifyMessage,
};
