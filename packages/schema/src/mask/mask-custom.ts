import { firstCharacters, MOST_STARS, tidy } from "./visible.ts";

/**
 * Masks a value of which nobody knows what it is (a prescription, an identity number): a text of eight characters and
 * more shows its first two, a shorter one only that there is one. Total and idempotent.
 */
export function maskCustom(text: string): string {
  const characters = firstCharacters(tidy(text), LONG);
  if (characters.length === 0) return "";
  return (characters.length < LONG ? "**" : characters.slice(0, SHOWN).join("")) + "*".repeat(MOST_STARS - SHOWN);
}

const LONG = 8;
const SHOWN = 2;
