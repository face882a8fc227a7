import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { Channel } from "@orderloom/schema/order/order";
import { CHANNEL_LABELS } from "@orderloom/schema/order/order-labels";
import { largeOrderGraph } from "../large-order/graph.ts";
import { LargeOrderOptions } from "../large-order/options.ts";
import { DEMO_CHANNELS } from "./world.ts";

/** The demo's shops, one a channel. Every name says that the shop is made up. */
export const DEMO_SHOPS: readonly { readonly channel: Channel; readonly name: string }[] = DEMO_CHANNELS.map(
  ({ channel }) => ({ channel, name: `演示 ${CHANNEL_LABELS[channel].zh}` }),
);

/** What the demo's orders go through: the large-order check from CNY 1,000.00 on. */
export function demoFlow(): { readonly name: string; readonly graph: Graph } {
  const threshold = { minor: 100_000, currency: "CNY" };
  const options = LargeOrderOptions.parse({ threshold, chainId: LARGE_ORDER_CHAIN_ID });
  return { name: "演示 大额订单审批", graph: largeOrderGraph(options, "zh") };
}
