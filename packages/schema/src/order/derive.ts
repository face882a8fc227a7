import type { Destination } from "./order.ts";

/** What says whether somebody could deliver there. Empty and absent are the same. */
export type DestinationParts = {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null;
  readonly province?: string | null;
  readonly city?: string | null;
  readonly street?: string | null;
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
};

/**
 * Whether an order says enough of where it goes ({@link Destination}): somebody's name, a phone number or an e-mail
 * address, a street, and a city, which the municipalities of China and city states do not need to repeat. A part
 * that holds no letter and no digit (`-`, `/`) or only says that there is none (`无`, `N/A`) is not there.
 */
export function isDestinationComplete(parts: DestinationParts): boolean {
  const hasCity = isGiven(parts.city) || CITY_STATES.has(parts.country ?? "") || isMunicipality(parts);
  return hasCity && isGiven(parts.street) && isGiven(parts.name) && (isGiven(parts.phone) || isGiven(parts.email));
}

/** Countries and regions whose addresses name no city: they are one. Codes are ISO 3166-1 alpha-2. */
const CITY_STATES: ReadonlySet<string> = new Set(["SG", "HK", "MO", "MC", "VA", "GI"]);
const MUNICIPALITIES = /^(?:北京|天津|上海|重庆)市?$/;
const NOTHING = /^(?:无|没有|暂无|未知|空|n\/?a|none|null|undefined|unknown)$/i;

function isMunicipality({ country, province }: DestinationParts): boolean {
  return (country ?? "CN") === "CN" && MUNICIPALITIES.test(province?.trim() ?? "");
}

function isGiven(part: string | null | undefined): boolean {
  const text = part?.normalize("NFKC").trim() ?? "";
  return /[\p{L}\p{N}]/u.test(text) && !NOTHING.test(text);
}

/**
 * A phone number in one spelling, so that the same number gives the same blind index however it was written:
 * `+8613812341234` for mobiles of China, `+15556251199` with a country that dials +1, any other with its `+` and
 * code, else the bare digits. An extension (virtual numbers) stays, after an `x`. Null when fewer than five digits
 * are there. `country` is that of the order's destination.
 */
export function normalisePhone(phone: string, country: string | null): string | null {
  const plain = phone
    .normalize("NFKC")
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, "")
    .trim();
  const [main = "", extension = ""] = plain.split(/(?:转|分机|ext\.?|[x#]|(?<=\d{11})\s*\p{Pd}(?=\d{1,6}$))/iu);
  const digits = main.replaceAll(/\D/g, "");
  if (digits.length < LEAST_DIGITS) return null;
  const international = /^\s*\+/.test(main);
  const number = international ? `+${digits}` : withCode(digits, country);
  const inner = extension.replaceAll(/\D/g, "");
  return inner === "" ? number : `${number}x${inner}`;
}

const LEAST_DIGITS = 5;
/** Mobile numbers of China: eleven digits, the first two 13 to 19. */
const CN_MOBILE = /^1[3-9]\d{9}$/;
/** Countries of the North American plan that shops deliver to most; ten digits after +1. */
const DIALS_ONE: ReadonlySet<string> = new Set(["US", "CA", "PR"]);

function withCode(digits: string, country: string | null): string {
  if (digits.startsWith("00") && digits.length >= 2 + LEAST_DIGITS) return `+${digits.slice(2)}`;
  const inChina = country === null || country === "CN";
  if (inChina && CN_MOBILE.test(digits)) return `+86${digits}`;
  if (digits.startsWith("86") && CN_MOBILE.test(digits.slice(2))) return `+${digits}`;
  if (DIALS_ONE.has(country ?? "") && /^1?\d{10}$/.test(digits)) return `+1${digits.slice(-10)}`;
  return digits;
}

/**
 * A name in one spelling, for its blind index: width, case, spaces and the kind of middle dot do not count. Null when
 * it holds no letter and no digit.
 */
export function normaliseName(name: string): string | null {
  const plain = name
    .normalize("NFKC")
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, "")
    .toLowerCase()
    .replaceAll(/\s*[·•・‧∙]\s*/gu, "·")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : null;
}
