import type { NodeLabels } from "@orderloom/schema/graph/node";
import { BUFFER_LABEL, UNDO_LABEL, WAREHOUSE_LABEL } from "../stock-words.ts";
import type { ReserveStockParams } from "./params.ts";

export const reserveStockLabels: NodeLabels<keyof ReserveStockParams> = {
  title: { zh: "预占库存", en: "Reserve stock" },
  description: {
    zh: "为订单留住商品，等付款；到期没付款自动释放。",
    en: "Keeps the goods for the order while it is unpaid, and lets them go when the time is up.",
  },
  params: {
    purpose: {
      label: { zh: "为什么留", en: "Kept for" },
      options: {
        unpaid: { zh: "待付款订单", en: "An unpaid order" },
        checkout: { zh: "结算页", en: "The checkout page" },
      },
    },
    keepMs: {
      label: { zh: "留多久", en: "For how long" },
      help: {
        zh: "不填按库存设置：待付款 30 分钟，结算页 15 分钟。",
        en: "Empty for as long as the stock settings say: 30 minutes unpaid, 15 at the checkout page.",
      },
    },
    partial: {
      label: { zh: "不够时有多少留多少", en: "Take what there is if it is not enough" },
      help: {
        zh: "不勾选：要么全部留住，要么一件不占。",
        en: "Otherwise all of it is reserved or nothing.",
      },
    },
    warehouse: WAREHOUSE_LABEL,
    useBuffer: BUFFER_LABEL,
    undo: UNDO_LABEL,
  },
};

export const reserveStockPorts = {
  reserved: { zh: "已预占", en: "Reserved" },
  partial: { zh: "部分预占", en: "In part" },
  short: { zh: "缺货", en: "Short" },
  capped: { zh: "占用过多", en: "Too many held" },
} as const;
