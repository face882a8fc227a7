import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { ReleaseStockParams } from "./params.ts";

export const releaseStockLabels: NodeLabels<keyof ReleaseStockParams> = {
  title: { zh: "释放库存", en: "Release stock" },
  description: {
    zh: "把订单预占和已配的商品还回可售库存。",
    en: "Gives back what is reserved or allocated for the order.",
  },
  params: {},
};

export const releaseStockPorts = { done: { zh: "完成", en: "Done" } } as const;
