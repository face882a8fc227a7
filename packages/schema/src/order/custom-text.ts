import { inLanguage, type Language, type LocalizedText } from "../language.ts";
import { formatDecimal } from "../money.ts";
import type { CustomField } from "./custom-field.ts";
import type { CustomValue } from "./custom-value.ts";

const YES: LocalizedText = { zh: "是", en: "Yes" };
const NO: LocalizedText = { zh: "否", en: "No" };

/** What a value is read in: the currency of its order, and the reader's language. */
export type CustomReading = { readonly currency: string; readonly language: Language };

/** A value as people and files read it; moments stay ISO 8601, for whoever shows them knows the zone. */
export function customText(
  { type, options, personal }: CustomField,
  value: CustomValue,
  { currency, language }: CustomReading,
): string {
  if (personal && value === true) return "***";
  if (typeof value === "boolean") return inLanguage(value ? YES : NO, language);
  if (type === "money" && typeof value === "number") return formatDecimal(value, currency);
  const option = type === "choice" ? options.find((known) => known.value === value) : undefined;
  return option ? inLanguage(option.label, language) : String(value);
}

/** Yes or no as people write it in a cell or a box, in either language; null for anything else. */
export function isYes(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (["是", "yes", "y", "true", "1", "有", "✓"].includes(word)) return true;
  return ["否", "no", "n", "false", "0", "无"].includes(word) ? false : null;
}
