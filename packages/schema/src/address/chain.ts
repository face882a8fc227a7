import type { Division } from "./division.ts";
import { liesIn } from "./division.ts";
import type { Spelling } from "./division-names.ts";
import { LONGEST_SPELLING, SPELLINGS } from "./division-names.ts";

/** A division as it stands in a text: `wrong_kind` when 市, 县, 区 … is not the one it has. */
export type Found = {
  readonly division: Division;
  readonly within: Division | null;
  readonly start: number;
  readonly end: number;
  readonly how: "full" | "wrong_kind" | "short" | "alias" | "former";
};

/** Divisions written one after another, each in the one before, and how much of a text they explain. */
export type Chain = { readonly found: readonly Found[]; readonly end: number; readonly score: number };

const BETWEEN =
  /(?:[\s,，、;；|/\\>＞→_\-—–.。·()（）[\]【】]|中国大陆|中国|中华人民共和国|市辖区|(?:省|自治区)?直辖县级行政(?:区划|单位)|省直辖县|(?<=[\s,，/|-]|^)县(?=[\s,，/|-]))*/y;
const KIND_OF = {
  province: /(?:特别行政区|自治区|特区|省)/y,
  city: /(?:自治州|地区|[市州盟区])/y,
  county: /(?:\p{Script=Han}{1,9}族)?(?:自治[县旗]|林区|特区|新区|[市县区旗])/uy,
};
/** Words that begin with 市, 县 …: 中山市场, 阜新县道. */
const OTHER_WORD = /^(?:市[场民政府]|[县省]道|[区县]政|[县市]前[街路巷]|[县市区]委)/;
/** After a name without its kind these make a street, a house or a village of it: 中山路, 南京西路, 朝阳门. */
const PART_OF_PLACE =
  /^(?:[东南西北中上下前后内外大小新老一二三四五六七八九十]{0,3}(?:路|街|大道|道(?!\p{Script=Han})|巷|弄|胡同|里(?!\p{Script=Han})|村|镇|乡|街道|(?:社区|花园|花苑|小区|苑|园|大厦|广场|公园|城(?!\p{Script=Han})|酒店|宾馆|饭店|中心|大学|学院|中学|小学|医院|站|机场|商场|国际|门|桥|湾|港|庄|屯|寨|堡|店|公寓|名[都苑城邸]|华[府庭庄]|人家|家园|新村|新城(?!\p{Script=Han})|豪[庭园])(?![路街]|大道|高速)|[省市县区旗州盟])|[大小]?区)/u;
/** Unless it is a town with a name of its own: 永川南门街道, but not 北京东路街道. */
const TOWN = /^(?!\p{Script=Han}?[路街巷])\p{Script=Han}{2,4}(?:街道|镇|乡)/u;
const WEIGHTS = { full: 2.2, former: 2.1, alias: 1.8, wrong_kind: 1.6, short: 1 };

/** The best chain that begins at a position (separators skipped); all equally good ones, none when there is none. */
export function chainsAt(text: string, start: number): readonly Chain[] {
  const chains: Chain[] = [];
  extend({ text, chains }, { found: [], end: start, score: 0 });
  const best = Math.max(0, ...chains.map(({ score }) => score));
  return chains.filter(({ score, found }) => found.length > 0 && score === best);
}

function extend(search: { text: string; chains: Chain[] }, chain: Chain): void {
  search.chains.push(chain);
  if (chain.found.length >= MOST_NAMES) return;
  const start = skipBetween(search.text, chain.end);
  for (const found of foundAt(search.text, start)) {
    const score = scoreOf(found, chain.found);
    if (score === null) continue;
    extend(search, { found: [...chain.found, found], end: found.end, score: chain.score + score });
  }
}

const MOST_NAMES = 7;

/** What a name adds to a chain; null when it does not belong there. */
function scoreOf(found: Found, before: readonly Found[]): number | null {
  const last = before.at(-1);
  const length = found.end - found.start;
  const weight = WEIGHTS[found.how] * length + (found.how === "short" ? LEVEL_BONUS[found.division.level] : 0);
  if (last === undefined) return found.division.level === "county" && found.how === "short" ? null : weight;
  const place = last.how === "former" && last.division.level === "county" ? last.division.parent : last.division;
  const repeats = before.some((other) => liesIn(other.division, found.division));
  if (repeats)
    return found.how === "short" && found.division.level === "county" ? null : REPEATED * WEIGHTS[found.how] * length;
  if (place === null) return null;
  if (found.how === "short" && found.division.level === "county" && !isRightBelow(found, last)) return null;
  return liesIn(found.within ?? found.division, place) ? weight + IN_PLACE : null;
}

/** Short names of counties are common words: they count right behind their city only. */
function isRightBelow(found: Found, last: Found): boolean {
  const { parent } = found.division;
  return (
    last.how !== "former" && (parent === last.division || (parent?.name === "" && parent.parent === last.division))
  );
}

/** So that a bare 海南 is the province and not the prefecture of Qinghai. */
const LEVEL_BONUS = { province: 0.4, city: 0.2, county: 0 };
/** Written twice: a chain from the first one must explain more than one from the second. */
const REPEATED = 0.98;
/** A name that stands in the one before it explains more than the same name alone. */
const IN_PLACE = 0.5;

/** Every division that may be meant at a position. */
export function foundAt(text: string, start: number): readonly Found[] {
  const all: Found[] = [];
  for (let length = Math.min(LONGEST_SPELLING, text.length - start); length >= 2; length -= 1) {
    const written = text.slice(start, start + length);
    for (const spelling of SPELLINGS.get(written) ?? []) all.push(...readings(text, start, spelling));
  }
  return all;
}

/** Skips what may stand between two divisions. */
export function skipBetween(text: string, start: number): number {
  BETWEEN.lastIndex = start;
  return start + (BETWEEN.exec(text)?.[0].length ?? 0);
}

function readings(text: string, start: number, { division, kind, text: name, within }: Spelling): readonly Found[] {
  const end = start + name.length;
  const found = { division, within, start, end };
  if (kind !== "stem") return [{ ...found, how: kind }];
  const pattern = KIND_OF[division.level];
  pattern.lastIndex = end;
  const suffix = pattern.exec(text)?.[0] ?? "";
  const after = end + suffix.length;
  const isWord = suffix === "" || OTHER_WORD.test(text.slice(end, end + 3));
  // 大理市 is the city of that name and not 大理州 miswritten.
  const isOther = SPELLINGS.get(name + suffix)?.some((other) => other.kind === "full") ?? false;
  const wrongKind = !isWord && !isOther;
  const rest = text.slice(end, end + 8);
  const short = !PART_OF_PLACE.test(rest) || TOWN.test(rest) || goesOn(text, end, division);
  return [
    ...(wrongKind ? [{ ...found, end: after, how: "wrong_kind" as const }] : []),
    ...(short ? [{ ...found, how: "short" as const }] : []),
  ];
}

/** Whether a division of this one follows at once: 商洛镇安, and not 商洛镇. */
function goesOn(text: string, start: number, division: Division): boolean {
  for (let length = Math.min(LONGEST_SPELLING, text.length - start); length >= 2; length -= 1) {
    const below = SPELLINGS.get(text.slice(start, start + length)) ?? [];
    if (below.some((spelling) => spelling.division !== division && liesIn(spelling.division, division))) return true;
  }
  return false;
}
