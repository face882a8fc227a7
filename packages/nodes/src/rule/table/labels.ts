import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { LocalizedText } from "@orderloom/schema/language";
import type { TableParams } from "./params.ts";

export const tableLabels: NodeLabels<keyof TableParams> = {
  title: { zh: "决策表", en: "Decision table" },
  description: {
    zh: "按表格逐行判断订单，给出结果并分路。",
    en: "Judges the order by the rows of a table, gives values and chooses the way.",
  },
  params: {
    table: {
      label: { zh: "表格", en: "Table" },
      help: {
        zh: "每行一条规则：左边是条件，右边是结果和去向。可从电子表格整块粘贴。",
        en: "A rule a row: conditions left, values and way right. Paste a block from a spreadsheet.",
      },
    },
  },
};

export const tablePorts = {
  none: { zh: "无匹配", en: "No row" },
  other_currency: { zh: "其他币种", en: "Other currency" },
} as const satisfies Readonly<Record<string, LocalizedText>>;
