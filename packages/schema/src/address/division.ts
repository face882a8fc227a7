import { CN_DIVISIONS } from "./cn-divisions.ts";

/** A province, a prefecture-level city or a county of China. */
export type Division = {
  /** Six digits; see {@link gbCode} for whether they are of GB/T 2260. */
  readonly code: string;
  /** In full, simplified characters; empty for the city above counties that stand directly under a province. */
  readonly name: string;
  readonly level: "province" | "city" | "county";
  readonly parent: Division | null;
  readonly children: readonly Division[];
};

type Node = Division & { readonly children: Division[] };

/** By the number of digits that say something. */
const LEVELS: ReadonlyMap<number, Division["level"]> = new Map([
  [2, "province"],
  [4, "city"],
]);

/** All provinces with what lies below them, in the order of their codes. */
export const PROVINCES: readonly Division[] = CN_DIVISIONS.map(provinceOf);

/** Every division with a name: provinces, cities, counties. */
export const DIVISIONS: readonly Division[] = PROVINCES.flatMap((province) => [
  province,
  ...province.children.flatMap((city) => (city.name === "" ? city.children : [city, ...city.children])),
]);

const BY_CODE: ReadonlyMap<string, Division> = new Map(DIVISIONS.map((division) => [division.code, division]));

/** The division of a code of six digits; undefined where there is none today. */
export function divisionOf(code: string): Division | undefined {
  return BY_CODE.get(code);
}

/**
 * The code of GB/T 2260, or null: development zones have none there, and neither has what lies below Taiwan, Hong Kong
 * and Macao.
 */
export function gbCode({ code, level }: Division): string | null {
  if (level === "province") return code;
  if (/^[78]/.test(code)) return null;
  return level === "county" && isZone(code) ? null : code;
}

/** Whether a division lies in another, at any depth, or is it. */
export function liesIn(division: Division, other: Division): boolean {
  return division === other || (division.parent !== null && liesIn(division.parent, other));
}

/** The division itself, or the one above it, at a level; null when it is higher than that. */
export function atLevel(division: Division, level: Division["level"]): Division | null {
  if (division.level === level) return division;
  return division.parent === null ? null : atLevel(division.parent, level);
}

/** Sequence numbers of GB/T 2260: districts from 01, counties from 21, county-level cities from 81. */
function isZone(code: string): boolean {
  return NAMED_ZONES.has(code) || (!code.startsWith("90", 2) && /[79]\d$/.test(code));
}

/** 江北新区, 镇江新区 and 洋浦经济开发区 have numbers like districts, but none of the standard. */
const NAMED_ZONES: ReadonlySet<string> = new Set(["320112", "321150", "460417"]);

function provinceOf(line: string): Division {
  const [head = "", rest = ""] = line.split("/");
  const province: Node = divisionFrom(head.slice(0, 2), head.slice(2), null);
  for (const part of rest === "" ? [] : rest.split(";")) {
    const [cityHead = "", counties = ""] = part.split(":");
    const city = divisionFrom(head.slice(0, 2) + cityHead.slice(0, 2), cityHead.slice(2), province);
    province.children.push(city);
    for (const county of counties === "" ? [] : counties.split(","))
      city.children.push(divisionFrom(city.code.slice(0, 4) + county.slice(0, 2), county.slice(2), city));
  }
  return province;
}

function divisionFrom(digits: string, name: string, parent: Division | null): Node {
  const level = LEVELS.get(digits.length) ?? "county";
  return { code: digits.padEnd(6, "0"), name, level, parent, children: [] };
}
