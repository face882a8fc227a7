import { z } from "zod";

/** The two languages every word of the product exists in. */
export const LANGUAGES = ["zh", "en"] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** A text written separately for readers of Chinese and of English. */
export const LocalizedText = z.strictObject({ zh: z.string(), en: z.string() });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** The text in the reader's language; the other one when theirs was left empty. */
export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language] || text[language === "zh" ? "en" : "zh"];
}
