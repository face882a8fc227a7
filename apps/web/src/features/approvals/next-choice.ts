type Item = { readonly id: string };

/** The request `by` places from the one looked at; stays at the ends. Null when the list is empty. */
export function choiceBy(items: readonly Item[], current: string | null, by: 1 | -1): string | null {
  const index = items.findIndex(({ id }) => id === current);
  if (index === -1) return items[0]?.id ?? null;
  return items[Math.min(Math.max(index + by, 0), items.length - 1)]?.id ?? null;
}

/** What to look at once `gone` has left the list: what came after it, else what came before. */
export function choiceAfter(items: readonly Item[], gone: string): string | null {
  const index = items.findIndex(({ id }) => id === gone);
  return items[index + 1]?.id ?? items[index - 1]?.id ?? null;
}
