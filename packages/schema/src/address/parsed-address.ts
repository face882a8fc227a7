/** How far a field may be trusted: `sure`, `doubtful` (a person should look) or `none` (nothing was found). */
export type Confidence = "sure" | "doubtful" | "none";

/** A field of an address as it was read. */
export type AddressField = { readonly value: string | null; readonly confidence: Confidence };

export const ADDRESS_FIELDS = ["name", "phone", "province", "city", "district", "detail", "postcode"] as const;
/** The parts an address is read into. */
export type AddressFieldName = (typeof ADDRESS_FIELDS)[number];

/** Why a field is doubtful or missing. */
export const ADDRESS_DOUBTS = [
  /** Nothing in the text says it. */
  "missing",
  /** Several places have this name and nothing says which; `candidates` names them. */
  "ambiguous",
  /** Two parts of the text contradict each other. */
  "conflict",
  /** 市, 县, 区 … is another than today's. */
  "wrong_kind",
  /** A division of former times; the one of today is given, `candidates` holds what was written. */
  "renamed",
  /** A name without its 市, 县, 区 that may belong to a street. */
  "short",
  /** Several phone numbers; the first mobile is taken, `candidates` holds the others. */
  "several",
  /** Which words are the name is a guess. */
  "guessed",
  /** Words that belong to no field; `candidates` holds them. */
  "left_over",
] as const;
export type AddressDoubt = {
  readonly field: AddressFieldName;
  readonly code: (typeof ADDRESS_DOUBTS)[number];
  readonly candidates?: readonly string[];
};

/** What {@link parseAddress} reads from a text. Codes are GB/T 2260, six digits, null where there is none. */
export type ParsedAddress = Readonly<Record<AddressFieldName, AddressField>> & {
  readonly codes: Readonly<Record<"province" | "city" | "district", string | null>>;
  readonly doubts: readonly AddressDoubt[];
};

export const NOT_FOUND: AddressField = { value: null, confidence: "none" };

/** A field that was found, trusted or not. */
export function fieldOf(value: string | null, isSure: boolean): AddressField {
  if (value === null || value === "") return NOT_FOUND;
  return { value, confidence: isSure ? "sure" : "doubtful" };
}
