import { LANGUAGES, type Language } from "@orderloom/schema/language";

export type LanguageHints = {
  readonly person: Language | null;
  readonly cookie: string | undefined;
  readonly acceptLanguage: string | null;
  readonly installation: Language;
};

/** The reader's language: their setting, else what this browser was last set to, else what it asks for. */
export function chooseLanguage({ person, cookie, acceptLanguage, installation }: LanguageHints): Language {
  if (person) return person;
  const remembered = LANGUAGES.find((language) => language === cookie);
  return remembered ?? firstAccepted(acceptLanguage) ?? installation;
}

function firstAccepted(header: string | null): Language | undefined {
  const tags = (header ?? "").split(",").map((part) => {
    const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
    const weight = Number.parseFloat(
      rest
        .find((option) => option.trim().startsWith("q="))
        ?.trim()
        .slice(2) ?? "1",
    );
    return { tag, weight: Number.isNaN(weight) ? 0 : weight };
  });
  const sorted = tags.sort((a, b) => b.weight - a.weight);
  for (const { tag } of sorted) {
    const known = LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (known) return known;
  }
  return undefined;
}
