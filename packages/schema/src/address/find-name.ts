import { SPELLINGS } from "./division-names.ts";
import { cleanName, nameScore } from "./person-name.ts";
import type { Token } from "./tokens.ts";
import { PHONE_MARK, tokensOf } from "./tokens.ts";

/** A name found in a text, and where. */
export type FoundName = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isSure: boolean;
};

type Candidate = FoundName & { readonly score: number };

/**
 * The name of the receiver in an unlabelled text, given where the region stands; null when nothing looks like one.
 * Before the region anything short may be a name; behind it, where streets and houses stand, only what looks like one.
 */
export function findName(text: string, region: { start: number; end: number } | null): FoundName | null {
  const before = region === null ? [] : candidatesIn(tokensOf(text.slice(0, region.start)), 0, BEFORE);
  const offset = region?.end ?? 0;
  const rest = tokensOf(text.slice(offset));
  const glued = region !== null && rest[0]?.start === 0;
  const after = candidatesIn(glued ? rest.slice(1) : rest, offset, region === null ? 0 : BEHIND(rest));
  const found = best([...before, ...after]);
  if (found !== null && found.score >= LEAST) return found;
  return gluedName(text, offset) ?? found;
}

const BEFORE = 1.5;
/** The only words behind a region are rather a street. */
const BEHIND = (tokens: readonly Token[]) => (tokens.length > 1 ? 0 : -2);
const BY_PHONE = 1.5;
const AT_END = 0.5;
const LEAST = 2;
const SURE = 3.5;
const MARGIN = 1;

function candidatesIn(tokens: readonly Token[], offset: number, bonus: number): Candidate[] {
  return tokens.flatMap((token, index) => {
    const name = cleanName(token.text);
    const own = nameScore(name);
    if (name === "" || own <= 0 || isDivision(name)) return [];
    const atEnd = index === 0 || index === tokens.length - 1;
    const score = own + bonus + (token.byPhone ? BY_PHONE : 0) + (atEnd ? AT_END : 0);
    return [{ name, start: token.start + offset, end: token.end + offset, score, isSure: score >= SURE && own >= 1 }];
  });
}

function isDivision(text: string): boolean {
  const spellings = SPELLINGS.get(text) ?? [];
  return spellings.some(({ kind, division }) => kind === "full" || division.level === "province");
}

function best(candidates: readonly Candidate[]): Candidate | null {
  const [first, second] = [...candidates].sort((one, other) => other.score - one.score);
  if (first === undefined || first.score < 1) return null;
  const isClear = second === undefined || second.name === first.name || first.score - second.score >= MARGIN;
  return { ...first, isSure: first.isSure && isClear };
}

const GLUED =
  /(?<=[号室栋幢楼层座院组队户]|单元|\d(?![号室栋幢楼层座院组队户单]))(?![号室栋幢楼层座院组队户单])(\p{Script=Han}{2,4})(?=\s*(?:\ue000|$|\n))/gu;

/** A name behind a house number without a separator: 文三路1号张三. A guess always. */
function gluedName(text: string, offset: number): FoundName | null {
  for (const match of text.matchAll(GLUED)) {
    const name = cleanName(match[1] ?? "");
    if (match.index < offset || nameScore(name) < 3) continue;
    return { name, start: match.index, end: match.index + match[0].length, isSure: false };
  }
  return null;
}

/** What is left of a text without the name, the region and the marks. */
export function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    rest += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  return (rest + text.slice(at)).replaceAll(PHONE_MARK, " ");
}
