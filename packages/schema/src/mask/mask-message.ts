import { isJsonObject, type Json, type JsonObject } from "../json.ts";

const HIDDEN = "***";

/**
 * Names of values that tell nothing of a person, whatever channel writes them: ids, states, amounts, times, counts.
 * A list of what may be shown and not of what may not: a name that nobody thought of stays hidden.
 */
const PLAIN_NAME =
  /^(?:id|sku|quantity|test|topic|kind|type|currency|.*[_-]?(?:id|ids|status|state|currency|price|amount|total|tax|discounts?|quantity|grams|at)|total_.*|.*(?:Id|No|At|Status|State|Total|Price|Amount)|payable|paid|refunded)$/;
/** What such a value looks like; anything else may be a sentence. */
const PLAIN_TEXT = /^[\w.:+/-]{0,64}$/;

/**
 * The content of a message from outside with everything hidden that may be personal: names of fields stay, values only
 * under names that tell nothing of a person. Total and idempotent.
 */
export function maskMessage(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => maskMessage(item));
  return isJsonObject(value) ? maskFields(value) : hide(value);
}

function maskFields(fields: JsonObject): JsonObject {
  const entries = Object.entries(fields).map(([name, value]): [string, Json] => {
    const shown = PLAIN_TEXT.test(name) ? name : HIDDEN;
    return [shown, PLAIN_NAME.test(name) && isPlain(value) ? value : maskMessage(value)];
  });
  return Object.fromEntries(entries);
}

function isPlain(value: Json): boolean {
  return typeof value === "number" || (typeof value === "string" && PLAIN_TEXT.test(value));
}

function hide(value: Json): Json {
  return value === null || typeof value === "boolean" ? value : HIDDEN;
}

/** A text that is no JSON with every letter as `x` and every digit as `0`: its marks show where it breaks. */
export function maskUnparsed(text: string): string {
  return text.replace(/\p{N}/gu, "0").replace(/[^\s\p{P}\p{S}0]/gu, "x");
}
