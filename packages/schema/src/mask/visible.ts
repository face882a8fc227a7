/** Characters that nobody sees or that no text should hold: controls (NUL too), format marks, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Surrogate}]/gu;

/** A value in one spelling: compatibility forms (full-width digits and letters) made plain, the invisible removed. */
export function tidy(text: string): string {
  return text.normalize("NFKC").replaceAll(INVISIBLE, "").trim();
}

/** The first `count` characters, never half of one. */
export function firstCharacters(text: string, count: number): readonly string[] {
  const characters: string[] = [];
  for (const character of text) {
    if (characters.length === count) break;
    characters.push(character);
  }
  return characters;
}

/** How many stars stand at most for what is hidden, so that a mask does not tell the length of a long text. */
export const MOST_STARS = 11;
