import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { SetFieldParams } from "./params.ts";

export const setFieldLabels: NodeLabels<keyof SetFieldParams> = {
  title: { zh: "填写自定义字段", en: "Fill in a field" },
  description: {
    zh: "给订单的自定义字段填值，或清空它。",
    en: "Puts a value into a field that administrators defined, or empties it.",
  },
  params: {
    path: { label: { zh: "字段", en: "Field" }, example: "custom.text.tableNo" },
    value: {
      label: { zh: "值", en: "Value" },
      help: {
        zh: "可引用订单字段；留空则清空。金额以元为单位，是/否填“是”或“否”，单选填存的值。",
        en: "May name fields of the order; left empty the field is emptied. Amounts in whole units, “yes” or “no”, of a choice the stored value.",
      },
      example: "A12",
    },
  },
};

export const setFieldPorts = { done: { zh: "完成", en: "Done" } } as const;
