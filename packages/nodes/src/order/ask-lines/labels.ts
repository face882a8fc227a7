import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { AskLinesParams } from "./params.ts";

export const askLinesLabels: NodeLabels<keyof AskLinesParams> = {
  title: { zh: "申请改商品", en: "Ask for other lines" },
  description: {
    zh: "提交加购、改数量或去掉商品的改单申请，由人在订单页审批后才生效。",
    en: "Asks for a line more, another quantity or a line less; people approve it on the order’s page before it is made.",
  },
  params: {
    change: {
      label: { zh: "改什么", en: "Change" },
      options: {
        add: { zh: "加一行", en: "Add a line" },
        quantity: { zh: "改数量", en: "Another quantity" },
        remove: { zh: "去掉", en: "Take it off" },
      },
    },
    sku: { label: { zh: "SKU 编码", en: "SKU" }, example: "GIFT-01" },
    name: {
      label: { zh: "商品名称", en: "Product" },
      help: { zh: "加一行时用。", en: "Of a line that is added." },
      example: "赠品毛巾",
    },
    quantity: {
      label: { zh: "数量", en: "Quantity" },
      help: { zh: "加几件，或改为几件。", en: "How many are added, or are left." },
      example: "1",
    },
    unitPrice: {
      label: { zh: "单价（分）", en: "Unit price (minor units)" },
      help: { zh: "加一行时用。", en: "Of a line that is added." },
      example: "0",
    },
    gift: { label: { zh: "赠品", en: "Gift" } },
    reason: { label: { zh: "原因", en: "Reason" }, example: "满 299 送毛巾" },
  },
};

export const askLinesPorts = {
  asked: { zh: "已申请", en: "Asked" },
  refused: { zh: "不能改", en: "Cannot be" },
} as const;
