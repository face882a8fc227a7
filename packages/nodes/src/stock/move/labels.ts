import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { LocalizedText } from "@orderloom/schema/language";
import type { HELD_ACTS, MoveStockParams } from "./params.ts";

/** What each act is called. */
export const HELD_ACT_LABELS: Readonly<Record<(typeof HELD_ACTS)[number], LocalizedText>> = {
  freeze: { zh: "预发货锁定", en: "Freeze before shipment" },
  thaw: { zh: "解除锁定", en: "Unfreeze" },
  ship: { zh: "发货出库", en: "Ship" },
  sign: { zh: "签收", en: "Signed for" },
  come_back: { zh: "拒收退回", en: "Came back" },
};

export const moveStockLabels: NodeLabels<keyof MoveStockParams> = {
  title: { zh: "库存出库", en: "Move held stock" },
  description: {
    zh: "锁定、发出、签收或退回已为订单配好的商品。",
    en: "Freezes, ships, signs for or takes back what is allocated for the order.",
  },
  params: { act: { label: { zh: "做什么", en: "What happens" }, options: HELD_ACT_LABELS } },
};

export const moveStockPorts = {
  done: { zh: "完成", en: "Done" },
  none: { zh: "没有可动的", en: "Nothing to move" },
} as const;
