import type { NodeLabels } from "@orderloom/schema/graph/node";
import { CHANNEL_LABELS } from "@orderloom/schema/order/order-labels";
import type { StockTriggerParams } from "./params.ts";

/** What runs start at. */
export const STOCK_NEWS_LABELS = {
  available: { zh: "可售数量变化时", en: "Whenever what may be sold changes" },
  presale: { zh: "只在预售切换时", en: "Only when pre-sale begins or ends" },
} as const;

/** Brands that keep their own spelling say in Chinese what they are. */
const CHANNEL_WORDS = Object.fromEntries(
  Object.entries(CHANNEL_LABELS).map(([channel, { zh, en }]) => [channel, { zh: zh === en ? `${zh} 平台` : zh, en }]),
);

export const stockTriggerLabels: NodeLabels<keyof StockTriggerParams> = {
  title: { zh: "库存变化", en: "Stock changed" },
  description: {
    zh: "商品的可售数量或预售状态变化时启动运行。",
    en: "Starts runs when what may be sold of a SKU changes.",
  },
  params: {
    of: { label: { zh: "什么时候", en: "When" }, options: STOCK_NEWS_LABELS },
    channel: {
      label: { zh: "渠道", en: "Channel" },
      help: {
        zh: "只管在该渠道有渠道编码的商品。",
        en: "Only SKUs that have an alias on it.",
      },
      options: { any: { zh: "所有商品", en: "Every SKU" }, ...CHANNEL_WORDS },
    },
  },
};

export const stockTriggerPorts = { out: { zh: "开始", en: "Start" } } as const;
