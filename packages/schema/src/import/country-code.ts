/** Names that lists of countries spell in another way. */
const OTHER_NAMES: readonly (readonly [name: string, code: string])[] = [
  ["uk", "GB"],
  ["england", "GB"],
  ["usa", "US"],
  ["eire", "IE"],
  ["rsa", "ZA"],
  ["korea", "KR"],
  ["czech republic", "CZ"],
  ["turkey", "TR"],
  ["hong kong", "HK"],
  ["macau", "MO"],
  ["中国大陆", "CN"],
  ["中国香港", "HK"],
  ["中国澳门", "MO"],
  ["中国台湾", "TW"],
  ["香港", "HK"],
  ["澳门", "MO"],
];

/** The ISO 3166-1 alpha-2 code of a country by its code or its Chinese or English name; null for no country. */
export function countryCode(text: string): string | null {
  const name = text.trim();
  if (/^[A-Za-z]{2}$/.test(name) && CODES.has(name.toUpperCase())) return name.toUpperCase();
  return BY_NAME.get(name.toLowerCase()) ?? null;
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** What Intl knows by a code of two letters, without codes that stand for no country (groups, and none known). */
const NO_COUNTRIES = new Set(["EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "UK"]);
const NAMES = ["zh-Hans", "en"].map(
  (language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
);
const CODES: ReadonlySet<string> = new Set(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) => !NO_COUNTRIES.has(code) && NAMES[1]?.of(code) !== undefined,
  ),
);
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...[...CODES].flatMap((code) =>
    NAMES.map((names): [string, string] => [(names.of(code) ?? code).toLowerCase(), code]),
  ),
  ...OTHER_NAMES,
]);
