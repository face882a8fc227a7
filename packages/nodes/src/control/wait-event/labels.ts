import type { NodeLabels } from "@orderloom/schema/graph/node";
import { EVENT_LABELS } from "@orderloom/schema/order/event";
import type { WaitEventParams } from "./params.ts";

export const waitEventLabels: NodeLabels<keyof WaitEventParams> = {
  title: { zh: "等待事件", en: "Wait for an event" },
  description: {
    zh: "等这张订单发生某件事，或等其他系统报来某个编号的事件；可设超时。",
    en: "Waits until something happens to the order, or another system reports an event for a number; with a time limit if you like.",
  },
  params: {
    of: {
      label: { zh: "等什么", en: "Wait for" },
      options: {
        order: { zh: "这张订单的事件", en: "This order" },
        key: { zh: "某个编号的事件", en: "A number" },
      },
    },
    "of.events": {
      label: { zh: "事件", en: "Events" },
      help: { zh: "其中任何一个发生就继续。", en: "Any one of them will do." },
      options: EVENT_LABELS,
    },
    "of.key": {
      label: { zh: "编号", en: "Number" },
      help: {
        zh: "例如运单号；其他系统报来的事件写着同一个编号（about）时继续。",
        en: "A waybill number, for example: the run goes on when another system reports an event about it.",
      },
      example: "{{ outputs.ship.waybillNo }}",
    },
    "of.names": {
      label: { zh: "事件名", en: "Names of events" },
      help: { zh: "不填则任何事件都算。", en: "Leave empty to take any event." },
      example: "waybill.signed",
    },
    timeoutMs: {
      label: { zh: "最多等多久", en: "At most" },
      help: {
        zh: "到时间还没等到，就走「超时」。不填则一直等。",
        en: "Then it leaves by “Timed out”. Empty waits for ever.",
      },
    },
  },
};

export const waitEventPorts = {
  came: { zh: "等到了", en: "It came" },
  timeout: { zh: "超时", en: "Timed out" },
} as const;
