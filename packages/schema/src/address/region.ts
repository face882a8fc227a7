import type { Chain } from "./chain.ts";
import { chainsAt, foundAt, skipBetween } from "./chain.ts";
import type { Division } from "./division.ts";
import { liesIn } from "./division.ts";
import { simplify } from "./simplify.ts";

/** Why a region is not certain. */
export type RegionDoubt =
  /** The name stands in several places and nothing says which. */
  | { readonly code: "ambiguous"; readonly candidates: readonly Division[] }
  /** It contradicts another part of the text: 浙江省南京市. */
  | { readonly code: "conflict" }
  /** 市, 县, 区 … is another than today's, and no city before it says that it is meant. */
  | { readonly code: "wrong_kind" }
  /** A name of former times; the division of today took its place, whole or for the most part. */
  | { readonly code: "renamed"; readonly written: string }
  /** A short name that may be part of a street or a house. */
  | { readonly code: "short" };

/** The region of an address and where it stands. */
export type Region = {
  /** The lowest division that is certain; null when several of different provinces are meant. */
  readonly division: Division | null;
  readonly start: number;
  readonly end: number;
  readonly doubts: readonly RegionDoubt[];
};

/** The region of a text, wherever it stands; null when there is none. */
export function regionIn(text: string): Region | null {
  const plain = simplify(text);
  let best: { start: number; chains: readonly Chain[]; score: number } | null = null;
  for (const start of startsIn(plain)) {
    const chains = chainsAt(plain, start);
    const [first] = chains;
    if (first === undefined) continue;
    const score = first.score - (isTokenStart(plain, start) ? 0 : INSIDE);
    if (isWeak(first, isTokenStart(plain, start))) continue;
    if (best === null || score > best.score) best = { start, chains, score };
  }
  return best === null ? null : regionOf(plain, best.start, best.chains);
}

/** A region seldom begins in the middle of a word. */
const INSIDE = 3;
const SEPARATOR = /[^\p{L}\p{N}]/u;

function startsIn(text: string): readonly number[] {
  const starts = [];
  for (let index = 0; index < text.length; index += 1)
    if (/\p{Script=Han}/u.test(text.charAt(index))) starts.push(index);
  return starts;
}

function isTokenStart(text: string, index: number): boolean {
  return index === 0 || SEPARATOR.test(text.charAt(index - 1)) || text.slice(0, index).endsWith("中国");
}

/** Inside a word a region must be written out or go on over two levels. */
function isWeak({ found }: Chain, atToken: boolean): boolean {
  const [first, second] = found;
  if (atToken || first === undefined) return false;
  return second === undefined && (first.how !== "full" || first.end - first.start < 3);
}

function regionOf(text: string, start: number, chains: readonly Chain[]): Region {
  const divisions = [...new Set(chains.map(deepest))];
  const division = commonOf(divisions);
  const end = Math.min(...chains.map((chain) => chain.end));
  const doubts = chains.slice(0, 1).flatMap((chain) => doubtsOf(text, chain));
  if (divisions.length > 1) doubts.push({ code: "ambiguous", candidates: divisions });
  if (contradicts(text, { start, end }, division)) doubts.push({ code: "conflict" });
  return { division, start, end, doubts };
}

function deepest({ found }: Chain): Division {
  const [first] = found;
  if (first === undefined) throw new Error("A chain without a division cannot be.");
  return found.reduce<Division>(
    (deep, { division }) => (LEVELS.indexOf(division.level) >= LEVELS.indexOf(deep.level) ? division : deep),
    first.division,
  );
}

const LEVELS: readonly Division["level"][] = ["province", "city", "county"];

/** The lowest division that holds all of them; null when that is the country. */
function commonOf(divisions: readonly Division[]): Division | null {
  const [first, ...others] = divisions;
  for (let level: Division | null = first ?? null; level !== null; level = level.parent) {
    const above = level;
    if (above.name !== "" && others.every((other) => liesIn(other, above))) return above;
  }
  return null;
}

function doubtsOf(text: string, { found }: Chain): RegionDoubt[] {
  const doubts: RegionDoubt[] = [];
  const above = found.filter(({ division }) => division.level !== "county");
  const writesShort = above.every(({ how }) => how === "short" || how === "alias");
  for (const { how, division, start, end } of found) {
    if (how === "former") doubts.push({ code: "renamed", written: text.slice(start, end) });
    if (how === "wrong_kind" && found.length === 1) doubts.push({ code: "wrong_kind" });
    if (how === "short" && division.level === "county" && !(writesShort && STREET.test(text.slice(end))))
      doubts.push({ code: "short" });
  }
  if (found.length === 1 && found[0]?.how === "short") doubts.push({ code: "short" });
  return doubts;
}

/** What makes certain that a short name before it is no part of it: 西湖文三路, and not 西湖文化广场. */
const STREET = /^(?:[\s,，;；|]|\p{Script=Han}{1,5}?(?:路|街|大道|镇|乡|村|巷|道\d)|$)/u;

/** Whether a city or province that does not hold it stands right before or after it. */
function contradicts(text: string, span: { start: number; end: number }, division: Division | null): boolean {
  if (division === null) return false;
  const before = [...Array(Math.min(span.start, LONGEST_PROVINCE)).keys()]
    .flatMap((back) => foundAt(text, span.start - back - 1))
    .filter((found) => skipBetween(text, found.end) === span.start);
  const after = foundAt(text, skipBetween(text, span.end));
  return [...before, ...after].some(
    (other) =>
      other.how === "full" &&
      other.division.level !== "county" &&
      !liesIn(division, other.division) &&
      !liesIn(other.division, division),
  );
}

const LONGEST_PROVINCE = 12;
