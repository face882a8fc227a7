import type { Language } from "@orderloom/schema/language";

/** The language tag of the page, for browsers, screen readers and fonts. */
export const HTML_LANGUAGE: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };
