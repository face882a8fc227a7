/** One side of a comparison: a published version, the draft as it stands, a chosen file, or what waits for review. */
export type CompareSide =
  | { readonly type: "version"; readonly number: number }
  | { readonly type: "draft" }
  | { readonly type: "file" }
  | { readonly type: "review" };

export type CompareSides = { readonly from: CompareSide; readonly to: CompareSide };

/** Sides as the address holds them, `3..draft`; null when it holds none. */
export function readSides(text: string): CompareSides | null {
  const [from, to, ...rest] = text.split("..").map(readSide);
  return from && to && rest.length === 0 ? { from, to } : null;
}

/** What {@link readSides} reads. */
export function writeSides({ from, to }: CompareSides): string {
  return `${writeSide(from)}..${writeSide(to)}`;
}

/** A side as one word: `3`, `draft`. */
export function writeSide(side: CompareSide): string {
  return side.type === "version" ? String(side.number) : side.type;
}

/** What {@link writeSide} writes; null for anything else. */
export function readSide(word: string): CompareSide | null {
  if (word === "draft" || word === "file" || word === "review") return { type: word };
  return /^[1-9]\d{0,8}$/.test(word) ? { type: "version", number: Number(word) } : null;
}
