import { z } from "zod";

/** What a field that administrators defined can hold; never changed once the field exists. */
export const CUSTOM_TYPES = ["text", "number", "money", "moment", "boolean", "choice"] as const;
export const CustomType = z.enum(CUSTOM_TYPES);
export type CustomType = z.infer<typeof CustomType>;

/** What rules, templates, files and the API call a field by; never changed once the field exists. */
export const CustomKey = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
export type CustomKey = z.infer<typeof CustomKey>;

/**
 * A value of such a field: an amount is minor units of its order's currency, a moment ISO 8601 in UTC, a choice the
 * value of its option. Of a personal field the facts of an order hold `true`: that it is filled in, never with what.
 */
export const CustomValue = z.union([z.string().max(500), z.number(), z.boolean()]);
export type CustomValue = z.infer<typeof CustomValue>;

export const CustomValues = z.record(CustomKey, CustomValue);
export type CustomValues = z.infer<typeof CustomValues>;

/** Values to be set; null empties a field. */
export const CustomWishes = z.record(CustomKey, CustomValue.nullable());
export type CustomWishes = z.infer<typeof CustomWishes>;

/** How a path names the values it reads: by their type, or `given` for whether a personal field is filled in. */
export const CUSTOM_KINDS = [...CUSTOM_TYPES, "given"] as const;
export type CustomKind = (typeof CUSTOM_KINDS)[number];

const PATH = new RegExp(`^custom\\.(${CUSTOM_KINDS.join("|")})\\.([a-z][A-Za-z0-9]{0,39})$`);
const isKind = (text: string | undefined): text is CustomKind => CUSTOM_KINDS.some((kind) => kind === text);

/** What a path reads; null for a path to something else. */
export type CustomPath = { readonly kind: CustomKind; readonly key: CustomKey };

/**
 * Reads `custom.text.tableNo`. The type stands in the path, so that a stored graph means the same for ever and a rule
 * is checked without knowing which fields an installation has.
 */
export function parseCustomPath(path: string): CustomPath | null {
  if (!path.startsWith("custom.")) return null;
  const [, kind, key] = PATH.exec(path) ?? [];
  return isKind(kind) && key !== undefined ? { kind, key } : null;
}

/** The path of a field's values. */
export function customPath({ kind, key }: CustomPath): string {
  return `custom.${kind}.${key}`;
}

const TYPE_OF = {
  text: "string",
  choice: "string",
  moment: "string",
  number: "number",
  money: "number",
  boolean: "boolean",
  given: "boolean",
} as const satisfies Readonly<Record<CustomKind, string>>;

/** The value at a path; null where there is none, or one of another type. */
export function readCustom(custom: CustomValues | null | undefined, { kind, key }: CustomPath): CustomValue | null {
  if (!custom || !Object.hasOwn(custom, key)) return null;
  const value = custom[key];
  return value !== undefined && typeof value === TYPE_OF[kind] ? value : null;
}
