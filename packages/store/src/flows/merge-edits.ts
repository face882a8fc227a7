import { isJsonObject, type Json } from "@orderloom/schema/json";

/** What a person was shown of a value, and what they made of it. */
export type Edited = { readonly shown: Json; readonly edited: Json };

/**
 * Brings a person's changes into a value that they saw only masked: whatever they left as they saw it keeps what it
 * really holds, and so do keys that they could not see.
 */
export function mergeEdits(original: Json, { shown, edited }: Edited): Json {
  if (isSame(shown, edited)) return original;
  if (Array.isArray(original) && Array.isArray(shown) && Array.isArray(edited)) {
    return edited.map((item: Json, index) => mergeItem(original[index], { shown: shown[index], edited: item }));
  }
  if (!isJsonObject(original) || !isJsonObject(shown) || !isJsonObject(edited)) return edited;
  const unseen = Object.entries(original).filter(([key]) => !Object.hasOwn(shown, key));
  const merged = Object.entries(edited).map(([key, value]): [string, Json] => [
    key,
    mergeItem(own(original, key), { shown: own(shown, key), edited: value ?? null }),
  ]);
  return Object.fromEntries([...unseen, ...merged]);
}

type MaybeShown = { readonly shown: Json | undefined; readonly edited: Json };

function mergeItem(original: Json | undefined, { shown, edited }: MaybeShown): Json {
  return original === undefined || shown === undefined ? edited : mergeEdits(original, { shown, edited });
}

function own(value: { readonly [key: string]: Json | undefined }, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isSame(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
