import type { LocalizedText } from "@orderloom/schema/language";
import type { InputType } from "@orderloom/schema/run/run-input";

/** What the types of inputs are called. */
export const INPUT_TYPE_LABELS: Readonly<Record<InputType, LocalizedText>> = {
  text: { zh: "文字", en: "Text" },
  number: { zh: "数字", en: "Number" },
  boolean: { zh: "是 / 否", en: "Yes or no" },
  json: { zh: "JSON 数据", en: "JSON" },
};
