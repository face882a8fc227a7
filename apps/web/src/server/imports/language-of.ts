import type { Language } from "@orderloom/schema/language";

/** The language that a header asks for; English where it asks for none of ours. */
export function languageOf(header: string | null): Language {
  return header?.trim().toLowerCase().startsWith("zh") === true ? "zh" : "en";
}
