/**
 * Readers for what channels send: whatever a mapping can do without may be missing or strange, and reads as nothing.
 * Plain functions, because a hook is read a thousand times a second (a schema library takes ten times as long).
 */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object, null for anything else. */
export function readFields(value: unknown): Fields | null {
  return isFields(value) ? value : null;
}

/** Texts and numbers as trimmed text; empty, absent and strange values as null. */
export function readText(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  return typeof value === "number" ? String(value) : null;
}

/** An amount as it was written: whether it can be read depends on the currency. Strange values stay to be refused. */
export function readWritten(value: unknown): string | number | null {
  if (typeof value === "string" || typeof value === "number") return value;
  return value === null || value === undefined ? null : "unreadable";
}

export function readFlag(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

export function readNumber(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** The items of a list of objects; no list, and a list that holds something else, read as empty. */
export function readList<Item>(value: unknown, read: (fields: Fields) => Item): readonly Item[] {
  if (!Array.isArray(value) || !value.every(isFields)) return [];
  return value.map(read);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
