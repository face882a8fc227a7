import type { LocalizedText } from "@orderloom/schema/language";
import { EVENT_LABELS } from "@orderloom/schema/order/event";
import { defineNode } from "../../define-node.ts";
import { evaluateOrderEvent } from "./evaluate.ts";
import { orderEventHelp } from "./help.ts";
import { orderEventLabels, orderEventPorts } from "./labels.ts";
import { OrderEventParams } from "./params.ts";

export const orderEventDefinition = defineNode({
  type: "trigger.order-event",
  version: 1,
  family: "trigger",
  icon: "event",
  labels: orderEventLabels,
  help: orderEventHelp,
  params: OrderEventParams,
  initial: { event: "OrderPaid", shopIds: null },
  sample: { event: "OrderPaid", shopIds: ["0b9a4c1e-52b1-4d0a-9a55-6a1f0c7d2e40"] },
  hasInput: false,
  outputs: () => [{ id: "out", label: orderEventPorts.out }],
  summary: ({ event, shopIds }) => {
    const shops = shopLabel(shopIds);
    return { zh: `${EVENT_LABELS[event].zh} · ${shops.zh}`, en: `${EVENT_LABELS[event].en} · ${shops.en}` };
  },
  effects: [],
  trigger: ({ event, shopIds }) => ({ events: [event], shopIds }),
  evaluate: evaluateOrderEvent,
});

function shopLabel(shopIds: readonly string[] | null): LocalizedText {
  if (shopIds === null) return { zh: "全部店铺", en: "all shops" };
  const count = shopIds.length;
  return { zh: `${count} 个店铺`, en: count === 1 ? "1 shop" : `${count} shops` };
}
