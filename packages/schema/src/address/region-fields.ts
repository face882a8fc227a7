import type { Division } from "./division.ts";
import { atLevel, gbCode } from "./division.ts";
import type { AddressDoubt, ParsedAddress } from "./parsed-address.ts";
import { fieldOf, NOT_FOUND } from "./parsed-address.ts";
import type { Region, RegionDoubt } from "./region.ts";

type RegionFields = Pick<ParsedAddress, "province" | "city" | "district" | "codes" | "doubts">;
type Place = "province" | "city" | "district";

const PLACE_OF = { province: "province", city: "city", county: "district" } as const;

/**
 * Province, city and district of a region. A municipality is its own city; a county directly under a province stands
 * as the city, its code as that of the district.
 */
export function regionFields(region: Region | null): RegionFields {
  if (region === null)
    return {
      province: NOT_FOUND,
      city: NOT_FOUND,
      district: NOT_FOUND,
      codes: { province: null, city: null, district: null },
      doubts: [{ field: "province", code: "missing" }],
    };
  const names = namesOf(region.division);
  const doubts = region.doubts.flatMap((doubt) => doubtsOf(doubt, region));
  const doubted = new Set(doubts.map(({ field }) => field));
  if (doubted.has("province") && names.city === names.province) doubted.add("city");
  const guess = commonName(region);
  const field = (place: Place) =>
    fieldOf(names[place] ?? (guess?.place === place ? guess.name : null), !doubted.has(place));
  return {
    province: field("province"),
    city: field("city"),
    district: field("district"),
    codes: codesOf(region.division),
    doubts: [...doubts, ...missing(region, names)],
  };
}

function namesOf(division: Division | null): Record<Place, string | null> {
  if (division === null) return { province: null, city: null, district: null };
  const province = atLevel(division, "province");
  const city = atLevel(division, "city");
  const county = atLevel(division, "county");
  const isMunicipality = province !== null && /^(?:北京|天津|上海|重庆)市$/.test(province.name);
  const underProvince = county !== null && city?.name === "" && !isMunicipality;
  const cityName = isMunicipality ? province.name : underProvince ? county.name : (city?.name ?? null);
  return {
    province: province?.name ?? null,
    city: cityName === "" ? null : cityName,
    district: underProvince ? null : (county?.name ?? null),
  };
}

function codesOf(division: Division | null): Record<Place, string | null> {
  const code = (level: Division["level"]) => {
    const known = division === null ? null : atLevel(division, level);
    return known === null ? null : gbCode(known);
  };
  return { province: code("province"), city: code("city"), district: code("county") };
}

/** The name that all candidates of an ambiguous region share. */
function commonName({ division, doubts }: Region): { place: Place; name: string } | null {
  const ambiguous = doubts.find((doubt) => doubt.code === "ambiguous");
  const [first, ...others] = ambiguous?.candidates ?? [];
  if (first === undefined || first === division) return null;
  if (others.some(({ name, level }) => name !== first.name || level !== first.level)) return null;
  return { place: PLACE_OF[first.level], name: first.name };
}

function doubtsOf(doubt: RegionDoubt, { division }: Region): AddressDoubt[] {
  const level = division?.level ?? "county";
  if (doubt.code === "conflict")
    return (["province", "city", "district"] as const).map((field) => ({ field, code: "conflict" }));
  if (doubt.code === "ambiguous") return ambiguousFields(doubt.candidates, division);
  const field = PLACE_OF[level];
  if (doubt.code === "renamed") return [{ field, code: "renamed", candidates: [doubt.written] }];
  return [{ field, code: doubt.code }];
}

/** What lies below the division that all candidates share is doubtful. */
function ambiguousFields(divisions: readonly Division[], common: Division | null): AddressDoubt[] {
  const candidates = divisions.map(pathOf);
  const known = common === null ? 0 : { province: 1, city: 2, county: 3 }[common.level];
  const deepest = Math.max(...divisions.map(({ level }) => ({ province: 1, city: 2, county: 3 })[level]));
  return (["province", "city", "district"] as const)
    .slice(known, deepest)
    .map((field) => ({ field, code: "ambiguous", candidates }));
}

function pathOf(division: Division): string {
  return (division.parent === null ? "" : pathOf(division.parent)) + division.name;
}

/** A city that has districts and an address that names none. */
function missing({ division, doubts }: Region, names: Record<Place, string | null>): AddressDoubt[] {
  if (division === null || doubts.some(({ code }) => code === "ambiguous")) return [];
  if (names.city === null) return [{ field: "city", code: "missing" }];
  const city = atLevel(division, "city") ?? division.children[0];
  const hasDistricts = (city?.children.length ?? 0) > 0 && gbCode(city?.children[0] ?? division) !== null;
  return division.level !== "county" && hasDistricts ? [{ field: "district", code: "missing" }] : [];
}
