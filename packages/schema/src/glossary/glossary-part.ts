import type { LocalizedText } from "../language.ts";

/** A word of the product, in both languages, and what it means to whoever uses it. */
export type GlossaryEntry = { readonly word: LocalizedText; readonly means: LocalizedText };

/** Words that belong together. `id` is where the help page can be linked to. */
export type GlossaryPart = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly entries: readonly GlossaryEntry[];
};

/** A word and its meaning, in a line. */
export type GlossaryLine = readonly [zh: string, en: string, meansZh: string, meansEn: string];

/** Makes a part of its lines. */
export function glossaryPart(id: string, title: LocalizedText, lines: readonly GlossaryLine[]): GlossaryPart {
  const entries = lines.map(([zh, en, meansZh, meansEn]) => ({
    word: { zh, en },
    means: { zh: meansZh, en: meansEn },
  }));
  return { id, title, entries };
}
