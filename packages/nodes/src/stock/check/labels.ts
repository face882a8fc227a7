import type { NodeLabels } from "@orderloom/schema/graph/node";
import { BUFFER_LABEL, WAREHOUSE_LABEL } from "../stock-words.ts";
import type { CheckStockParams } from "./params.ts";

export const checkStockLabels: NodeLabels<keyof CheckStockParams> = {
  title: { zh: "检查库存", en: "Check stock" },
  description: {
    zh: "看订单的商品此刻够不够，不占用库存。",
    en: "Looks whether there is enough of what the order wants, and takes nothing.",
  },
  params: { warehouse: WAREHOUSE_LABEL, useBuffer: BUFFER_LABEL },
};

export const checkStockPorts = {
  enough: { zh: "够", en: "Enough" },
  short: { zh: "缺货", en: "Short" },
} as const;
