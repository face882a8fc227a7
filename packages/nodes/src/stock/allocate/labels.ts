import type { NodeLabels } from "@orderloom/schema/graph/node";
import { BUFFER_LABEL, UNDO_LABEL, WAREHOUSE_LABEL } from "../stock-words.ts";
import type { AllocateStockParams } from "./params.ts";

export const allocateStockLabels: NodeLabels<keyof AllocateStockParams> = {
  title: { zh: "配货", en: "Allocate stock" },
  description: {
    zh: "把订单预占的商品变成已配货，不再到期。",
    en: "Makes what is reserved for the order final: it no longer runs out.",
  },
  params: {
    again: {
      label: { zh: "没有预占时重新占用", en: "Take anew if nothing is reserved" },
      help: {
        zh: "预占已到期，或从没预占过：有货就直接配，没货走「缺货」。",
        en: "When the reservation ran out or never was: allocated at once if there is enough, else “Short”.",
      },
    },
    warehouse: WAREHOUSE_LABEL,
    useBuffer: BUFFER_LABEL,
    undo: UNDO_LABEL,
  },
};

export const allocateStockPorts = {
  allocated: { zh: "已配货", en: "Allocated" },
  expired: { zh: "预占已失效", en: "Not reserved" },
  short: { zh: "缺货", en: "Short" },
} as const;
