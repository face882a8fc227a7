import type { Language } from "@orderloom/schema/language";

/** Those that sellers here use most come first; the rest of ISO 4217 by code. */
const FIRST = ["CNY", "USD", "EUR", "HKD", "JPY", "GBP"] as const;

export type CurrencyOption = { readonly value: string; readonly label: string; readonly note: string };

const known = new Map<Language, CurrencyOption[]>();

/** Every currency, with its name in the reader's language to search by. */
export function currencyOptions(language: Language): CurrencyOption[] {
  const made = known.get(language) ?? makeOptions(language);
  known.set(language, made);
  return made;
}

function makeOptions(language: Language): CurrencyOption[] {
  const names = new Intl.DisplayNames(language === "zh" ? "zh-CN" : "en", { type: "currency" });
  const first: readonly string[] = FIRST;
  const rest = Intl.supportedValuesOf("currency").filter((code) => !first.includes(code));
  return [...first, ...rest].map((code) => ({ value: code, label: code, note: `${code} ${names.of(code) ?? ""}` }));
}
