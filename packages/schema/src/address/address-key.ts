import type { Division } from "./division.ts";
import { divisionOf } from "./division.ts";
import { stemOf } from "./division-names.ts";
import type { ParsedAddress } from "./parsed-address.ts";
import { simplify } from "./simplify.ts";

/**
 * A key that two spellings of one address share: the code of the region and the detail without blanks, punctuation and
 * what is only written by some (第, 门牌号, 号楼 for 幢 …). Null when the region or the detail is not sure: a key made of
 * a guess would merge parcels of two households. Names and phones are not in it; merging compares them by themselves.
 */
export function addressKey(parsed: ParsedAddress): string | null {
  const { city, detail } = parsed;
  const code = parsed.codes.district ?? parsed.codes.city;
  if (detail.value === null || detail.confidence !== "sure" || city.confidence !== "sure") return null;
  if (parsed.district.confidence === "doubtful") return null;
  const place = code ?? [parsed.province.value, city.value, parsed.district.value].join("");
  const normal = normaliseDetail(withoutRegion(detail.value, code === null ? undefined : divisionOf(code)));
  return normal === "" ? null : `${place}|${normal}`;
}

/** A street and house in one spelling, for comparing only. */
export function normaliseDetail(detail: string): string {
  return simplify(detail.normalize("NFKC"))
    .toUpperCase()
    .replaceAll(/\((?:[^()]*)\)/gu, "")
    .replaceAll(/[零〇一二两三四五六七八九十百]+(?=[号栋幢楼层座室单期区])/gu, toDigits)
    .replaceAll(/第(?=\d)/gu, "")
    .replaceAll(/(?<=\d)(?:号楼|栋|幢|座|#楼|#)(?=\d|$|[\p{Script=Han}])/gu, "-")
    .replaceAll(/(?<=\d)(?:单元|门|号院|弄|号|层|F)/gu, "-")
    .replaceAll(/(?<=\d)(?:室|房|户)/gu, "")
    .replaceAll(/[^\p{L}\p{N}-]/gu, "")
    .replaceAll(/-+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
}

/** Some write the region again in front of the street. */
function withoutRegion(detail: string, division: Division | undefined): string {
  if (division === undefined || division.name === "") return detail;
  return detail.startsWith(division.name) && stemOf(division.name) !== "" ? detail.slice(division.name.length) : detail;
}

const DIGITS = "零一二三四五六七八九";

/** Chinese numbers up to 999; what is none stays as it is. */
function toDigits(text: string): string {
  const plain = text.replaceAll("〇", "零").replaceAll("两", "二");
  if (!/[十百]/u.test(plain)) return [...plain].map((digit) => DIGITS.indexOf(digit)).join("");
  const match = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/u.exec(plain);
  if (match === null) return text;
  const [, hundreds = "", tens = "", ones = ""] = match;
  const ten = plain.includes("十") ? DIGITS.indexOf(tens === "" ? "一" : tens) : 0;
  return String(place(hundreds) * 100 + ten * 10 + place(ones));
}

function place(digit: string): number {
  return digit === "" ? 0 : DIGITS.indexOf(digit);
}
