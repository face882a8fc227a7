import type { ChannelAdapter } from "../channel-adapter.ts";
import { verifyShopify } from "./sign.ts";
import { readShopifyMessage } from "./to-event.ts";

export const shopifyAdapter: ChannelAdapter = {
  type: "shopify",
  verify: verifyShopify,
  toEvent: readShopifyMessage,
};
