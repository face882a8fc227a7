import { ERROR_CODES } from "../error.ts";
import type { Json } from "../json.ts";
import { inLanguage, type Language, type LocalizedText } from "../language.ts";
import { WHY_SENTENCES, type Why } from "../run/why-waiting.ts";
import { errorSentence } from "./errors.ts";
import { renderMessage } from "./render.ts";

/** Says one reason; `clock` writes a moment (ISO 8601) as the reader's own clock shows it. */
export function whySentence({ code, params }: Why, language: Language, clock: (at: string) => string): string {
  const told = Object.entries(params).map(([name, value]): [string, Json] => {
    if (typeof value !== "string") return [name, value];
    if (name.endsWith("At")) return [name, clock(value)];
    return [name, name === "last" ? shortReason(value, language) : value];
  });
  return renderMessage(WHY_SENTENCES[code], Object.fromEntries(told), language);
}

/** The first sentence of what went wrong: what to do about it stands elsewhere. */
function shortReason(code: string, language: Language): string {
  const known = ERROR_CODES.find((each) => each === code);
  if (!known) return code;
  const [first = code] = errorSentence(known, {}, language).split(inLanguage(FULL_STOP, language));
  return first;
}

const FULL_STOP: LocalizedText = { zh: "。", en: ". " };
