import { CHANNEL_LABELS } from "@orderloom/schema/order/order-labels";
import { defineNode } from "../../define-node.ts";
import { evaluateStockTrigger } from "./evaluate.ts";
import { stockTriggerHelp } from "./help.ts";
import { STOCK_NEWS_LABELS, stockTriggerLabels, stockTriggerPorts } from "./labels.ts";
import { StockTriggerParams } from "./params.ts";

export const stockTriggerDefinition = defineNode({
  type: "trigger.stock",
  version: 1,
  family: "trigger",
  icon: "stock",
  labels: stockTriggerLabels,
  help: stockTriggerHelp,
  params: StockTriggerParams,
  initial: { of: "available", channel: "any" },
  sample: { of: "presale", channel: "TB" },
  hasInput: false,
  outputs: () => [{ id: "out", label: stockTriggerPorts.out }],
  summary: ({ of, channel }) => {
    const { zh, en } = STOCK_NEWS_LABELS[of];
    if (channel === "any") return { zh, en };
    return { zh: `${CHANNEL_LABELS[channel].zh} · ${zh}`, en: `${CHANNEL_LABELS[channel].en} · ${en}` };
  },
  effects: [],
  trigger: (stock) => ({ events: [], shopIds: null, stock }),
  evaluate: evaluateStockTrigger,
});
