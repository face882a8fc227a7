import type { PickerEntry, PickerGroup } from "./picker-entries.ts";

/** What stands inside `{{ }}` and `{% %}`. */
const CODE = /\{[{%](.*?)[}%]\}/gs;
const NAME = /\b(?:order|trigger|outputs)(?:\.[A-Za-z_][\w-]*)+/g;

/** The values that a text names, each once, in the sequence of the text. */
export function namedEntries(text: string, groups: readonly PickerGroup[]): readonly PickerEntry[] {
  const known = new Map(groups.flatMap(({ entries }) => entries.map((entry) => [entry.path, entry] as const)));
  const names = [...text.matchAll(CODE)].flatMap(([, code = ""]) => code.match(NAME) ?? []);
  return [...new Set(names)].flatMap((name) => known.get(name) ?? []);
}
