import type { ErrorParams } from "@orderloom/schema/error";
import type { LocalizedText } from "@orderloom/schema/language";

/** The command cannot do what it was asked; carries the sentence for the person at the terminal. */
export class Failure extends Error {
  readonly text: LocalizedText;
  readonly params: ErrorParams;

  constructor(text: LocalizedText, options: { params?: ErrorParams; cause?: unknown } = {}) {
    super(text.en, { cause: options.cause });
    this.name = "Failure";
    this.text = text;
    this.params = options.params ?? {};
  }
}

/** The command was written wrongly: said with how it is written. */
export class UsageFailure extends Failure {}

/** A sentence that came from the server in the reader's language already. */
export function spoken(sentence: string): LocalizedText {
  return { zh: sentence, en: sentence };
}
