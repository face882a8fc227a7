/** A phone number in a text. */
export type FoundPhone = {
  /** `13800138000`, `13800138000-1234` with an extension, `010-12345678`, `+852 91234567`. */
  readonly number: string;
  /** `glued`: a mobile number right behind the digits of a house; where it begins is a guess. */
  readonly kind: "mobile" | "landline" | "foreign" | "glued";
  readonly start: number;
  readonly end: number;
};

const EXTENSION = String.raw`(?:\s*(?:-|—|–|_|#|转接?|分机号?|ext\.?|,?\s*转)\s*(\d{1,6})(?!\d|[号室栋幢楼]))?`;
/** What after digits says that they count houses, floors or people, and no phone. */
const NOT_COUNTED = String.raw`(?![\d*]|\s?(?:号(?!码)|室))`;
const SHAPES: readonly (readonly [kind: FoundPhone["kind"], pattern: RegExp])[] = [
  [
    "mobile",
    new RegExp(
      String.raw`(?:(?<=\d)\+86|(?<![\d+])(?:(?:\+|00)?86|\(\+?86\))?)[-\s]?(1[3-9]\d)([-\s]?)(\d{4})\2(\d{4})${NOT_COUNTED}${EXTENSION}`,
      "giu",
    ),
  ],
  ["foreign", /(?:\+|(?<![\d*])00)(?!86)(\d{1,3})[-\s)]*(\d[\d\s-]{4,13}\d)(?!\d)/gu],
  [
    "landline",
    new RegExp(
      String.raw`(?:\(|(?<![\d*])(?:\+?86[-\s]?)?)(0(?:10|2\d|[3-9]\d{2}))\)?[-\s]?(\d{3,4}[-\s]?\d{4})${NOT_COUNTED}${EXTENSION}`,
      "giu",
    ),
  ],
  [
    "landline",
    new RegExp(
      String.raw`(?<![\d*-])([48]00)[-\s]?(\d{3}[-\s]?\d{4}|\d{4}[-\s]?\d{3})${NOT_COUNTED}${EXTENSION}`,
      "giu",
    ),
  ],
];

const GLUED = new RegExp(String.raw`(?<=\D\d{1,5})(1[3-9]\d{9})(?!\d)${EXTENSION}`, "iu");

/** Every phone number of a text, in the order they stand there. The text is of half width. */
export function phonesIn(text: string): readonly FoundPhone[] {
  const found: FoundPhone[] = [];
  for (const [kind, pattern] of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const lead = match[0].length - match[0].trimStart().length;
      found.push({ kind, number: numberOf(kind, match), start: start + lead, end });
    }
  }
  return found.length === 0 ? gluedPhones(text) : found.sort((one, other) => one.start - other.start);
}

function gluedPhones(text: string): readonly FoundPhone[] {
  const match = GLUED.exec(text);
  if (match === null) return [];
  const number = withExtension(match[1] ?? "", match[2] ?? "");
  return [{ kind: "glued", number, start: match.index, end: match.index + match[0].length }];
}

function numberOf(kind: FoundPhone["kind"], match: RegExpExecArray): string {
  const [, first = "", second = "", third = "", fourth = "", fifth = ""] = match;
  if (kind === "mobile") return withExtension(first + third + fourth, fifth);
  const digits = second.replaceAll(/\D/g, "");
  return kind === "foreign" ? `+${first} ${digits}` : withExtension(`${first}-${digits}`, third);
}

function withExtension(number: string, extension: string): string {
  return extension === "" ? number : `${number}-${extension}`;
}
