import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { OrderEventParams } from "./params.ts";

export const orderEventLabels: NodeLabels<keyof OrderEventParams> = {
  title: { zh: "订单事件", en: "Order event" },
  description: {
    zh: "订单发生某件事时，启动一次运行。",
    en: "Starts a run when something happens to an order.",
  },
  params: {
    event: {
      label: { zh: "事件", en: "Event" },
      help: {
        zh: "不论来自哪个渠道，同一件事只有一个名称。",
        en: "One name for one thing, whatever channel it comes from.",
      },
      example: "OrderPaid",
    },
    shopIds: {
      label: { zh: "店铺", en: "Shops" },
      help: { zh: "不选则监听全部店铺。", en: "Leave empty to listen to every shop." },
    },
  },
};

export const orderEventPorts = { out: { zh: "开始", en: "Start" } } as const;
