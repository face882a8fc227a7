/** Values kept for a short while by key; a load under way is shared, a failed one is forgotten. */
export type Recent<Value> = {
  readonly get: (key: string, load: () => Promise<Value>) => Promise<Value>;
  readonly clear: () => void;
};

const MAX_ENTRIES = 2_000;

export function createRecent<Value>(maxAgeMs: number): Recent<Value> {
  const entries = new Map<string, { readonly loadedAt: number; readonly value: Promise<Value> }>();
  return {
    get: (key, load) => {
      const known = entries.get(key);
      if (known !== undefined && performance.now() - known.loadedAt < maxAgeMs) return known.value;
      if (entries.size >= MAX_ENTRIES) entries.clear();
      const value = load();
      const entry = { loadedAt: performance.now(), value };
      value.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
      entries.set(key, entry);
      return value;
    },
    clear: () => entries.clear(),
  };
}
