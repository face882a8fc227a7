import type { ErrorParams } from "@orderloom/schema/error";
import type { Language, LocalizedText } from "@orderloom/schema/language";
import { renderMessage } from "@orderloom/schema/messages/render";
import type { Env } from "./env.ts";

/** The outside of a command: where it writes and what it was told. Results go to `out`, everything else to `note`. */
export type Terminal = {
  readonly env: Env;
  readonly language: Language;
  out(text: string): void;
  note(text: string): void;
  /** All that is piped in. */
  readInput(): Promise<string>;
};

/** A text in the language of the terminal. */
export function say(terminal: Pick<Terminal, "language">, text: LocalizedText, params: ErrorParams = {}): string {
  return renderMessage(text, params, terminal.language);
}

/**
 * The language of the person at the terminal: what they ask for, else Chinese when their locale says so, else English.
 */
export function terminalLanguage(env: Pick<Env, "LC_ALL" | "LC_MESSAGES" | "LANG">): Language {
  const named = env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG;
  const locale = named ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh\b|^zh_/i.test(locale) ? "zh" : "en";
}
