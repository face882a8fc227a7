import { pinyinInitials } from "./pinyin-initials.ts";

/** A text to be found: `title` counts most, `more` (descriptions, summaries) least. */
export type Searchable = { readonly titles: readonly string[]; readonly more: readonly string[] };

/**
 * How well a query fits, 0 best; null when it does not. Finds by any part of a title, by the pinyin initials of a
 * Chinese one, by the first letters of English words, and by the other texts. An empty query fits all alike.
 */
export function searchRank(query: string, { titles, more }: Searchable): number | null {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return 0;
  const lower = titles.map((title) => title.toLowerCase());
  if (lower.some((title) => title.startsWith(wanted))) return 0;
  if (titles.some((title) => initialsOf(title).some((initials) => initials.startsWith(wanted)))) return 1;
  if (lower.some((title) => title.includes(wanted))) return 2;
  if (titles.some((title) => initialsOf(title).some((initials) => initials.includes(wanted)))) return 3;
  return more.some((text) => text.toLowerCase().includes(wanted)) ? 4 : null;
}

/** The items that fit, best first; equals keep their order. */
export function searchItems<T>(items: readonly T[], query: string, describe: (item: T) => Searchable): readonly T[] {
  return items
    .map((item) => ({ item, rank: searchRank(query, describe(item)) }))
    .flatMap(({ item, rank }) => (rank === null ? [] : [{ item, rank }]))
    .toSorted((one, two) => one.rank - two.rank)
    .map(({ item }) => item);
}

function initialsOf(title: string): readonly string[] {
  const words = title
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return [pinyinInitials(title), words.map((word) => word[0] ?? "").join("")].filter((initials) => initials !== "");
}
