/** Gives what was made last for an id as long as the parts it was made of are the same, else makes it anew. */
export type Cache<T> = (id: string, parts: readonly unknown[], make: () => T) => T;

/** A cache of one value per id. */
export function createCache<T>(): Cache<T> {
  const kept = new Map<string, { parts: readonly unknown[]; value: T }>();
  return (id, parts, make) => {
    const last = kept.get(id);
    if (last && last.parts.length === parts.length && last.parts.every((part, index) => part === parts[index])) {
      return last.value;
    }
    const value = make();
    kept.set(id, { parts, value });
    return value;
  };
}

/** Gives back the last list while its items are the same ones: wires need no look at while a card is dragged. */
export function createSameList<T>(): (list: T[]) => T[] {
  let last: T[] = [];
  return (list) => {
    if (list.length !== last.length || list.some((item, index) => item !== last[index])) last = list;
    return last;
  };
}
