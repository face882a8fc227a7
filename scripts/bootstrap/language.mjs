/**
 * The language of the person at the terminal: Chinese when the locale says so, else English. Without a locale
 * (Windows, a bare container) the system's own setting decides.
 * @returns {"zh" | "en"}
 */
export function terminalLanguage() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const named = LC_ALL || LC_MESSAGES || LANG;
  const locale = named || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh\b|^zh_/i.test(locale) ? "zh" : "en";
}

/**
 * Picks the sentence in the reader's language.
 * @param {{ zh: string, en: string }} text
 */
export function say(text) {
  return text[terminalLanguage()];
}
