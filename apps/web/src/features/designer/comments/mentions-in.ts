type Person = { readonly id: string; readonly name: string };

/**
 * The people that a text names with `@name`. Of names that begin alike the longest counts, and of people of one name
 * all are meant.
 */
export function mentionsIn(text: string, people: readonly Person[]): readonly string[] {
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length);
  const named = new Set<string>();
  for (const part of text.split("@").slice(1)) {
    const found = byLength.find(({ name }) => name !== "" && part.startsWith(name));
    if (found) named.add(found.name);
  }
  return people.filter(({ name }) => named.has(name)).map(({ id }) => id);
}
