import type { LocalizedText } from "@orderloom/schema/language";
import type { ManualParams } from "./params.ts";

const ABOUT: Readonly<Record<ManualParams["order"], LocalizedText>> = {
  required: { zh: "针对一张订单", en: "About an order" },
  optional: { zh: "可带订单", en: "With or without an order" },
  none: { zh: "不针对订单", en: "About no order" },
};

/** What the card says: whether there is an order, and which inputs are asked for. */
export function manualWords({ inputs, order }: ManualParams): LocalizedText {
  const names = Object.keys(inputs);
  const { zh, en } = ABOUT[order];
  if (names.length === 0) return { zh, en };
  return { zh: `${zh} · 输入：${names.join("、")}`, en: `${en} · inputs: ${names.join(", ")}` };
}
