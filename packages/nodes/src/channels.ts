import type { ChannelAdapter } from "./channel/channel-adapter.ts";
import { shopifyAdapter } from "./channel/shopify/adapter.ts";

/** The adapters of the channels that send us messages, by connection type. Server side. */
export const CHANNEL_ADAPTERS: Readonly<Record<string, ChannelAdapter>> = {
  shopify: shopifyAdapter,
};
