import { maskEmail } from "./mask-email.ts";
import { maskPhone } from "./mask-phone.ts";

/**
 * Masks what identifies a person inside a free text, in place: e-mail addresses, identity numbers, bank cards, phone
 * numbers (spaced, full-width or in Chinese numerals too) and any other run of seven digits or more that is no date.
 * `电话138 1234 1234` becomes `电话138****1234`. Best effort: a name or an address in a sentence is not found, so a
 * free text is personal even when masked. Total and idempotent.
 */
export function maskFreeText(text: string): string {
  let before = text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
  // What a mask leaves visible may form a new number with what stands beside it. Every round that changes anything
  // hides at least one more digit or letter, so this ends.
  while (MAY_IDENTIFY.test(before)) {
    const after = PASSES.reduce(maskPass, before);
    if (after === before) break;
    before = after;
  }
  return before;
}

/** Most texts hold none of these, and nothing can then be found. */
const MAY_IDENTIFY = /[\p{N}@＠﹫零〇○幺一二三四五六七八九]/u;

type Pass = {
  readonly numerals?: true;
  readonly pattern: RegExp;
  mask(found: string): string;
};

const PASSES: readonly Pass[] = [
  {
    pattern: /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}/g,
    mask: maskEmail,
  },
  { pattern: /(?<!\d)[1-9](?:[ -]?\d){16}[ -]?[\dXx](?!\d)/g, mask: maskIdentity },
  { pattern: /(?<!\d)\d(?:[ -]?\d){15,18}(?!\d)/g, mask: maskCard },
  { pattern: /\+(?!86)\d(?:[ -]?\d){6,14}(?!\d)/g, mask: maskPhone },
  {
    numerals: true,
    pattern: /(?<!\d)(?:(?:\+|00)?86[ -]{0,3})?1[ .-]{0,3}[3-9](?:[ .-]{0,3}\d){9}(?!\d)(?:-\d{1,8})?/g,
    mask: maskPhone,
  },
  { pattern: /(?<!\d)(?:010|02\d|0[3-9]\d{2})[ -]?\d{7,8}(?!\d)/g, mask: maskPhone },
  { pattern: /(?<!\d)(?!(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))\d{7,}/g, mask: maskPhone },
];

function maskPass(text: string, pass: Pass): string {
  const points = [...text];
  // One plain character for each of the text's, so that a place in one is the place in the other.
  const known = new Map<string, string>();
  const plain = points.map((point) => {
    const spelled = known.get(point) ?? plainOf(point, pass.numerals === true);
    known.set(point, spelled);
    return spelled;
  });
  const parts: string[] = [];
  let end = 0;
  for (const match of plain.join("").matchAll(pass.pattern)) {
    parts.push(points.slice(end, match.index).join(""), pass.mask(match[0]));
    end = match.index + match[0].length;
  }
  return end === 0 ? text : [...parts, points.slice(end).join("")].join("");
}

const NUMERALS: ReadonlyMap<string, string> = new Map(
  ["0零〇○", "1一壹幺", "2二贰两", "3三叁", "4四肆", "5五伍", "6六陆", "7七柒", "8八捌", "9九玖"].flatMap((row) =>
    [...row.slice(1)].map((numeral): [string, string] => [numeral, row.slice(0, 1)]),
  ),
);

/** The character as patterns read it: digits of every width, dashes and spaces of every kind, else itself or `#`. */
function plainOf(point: string, numerals: boolean): string {
  if (point >= "!" && point <= "~" && point.length === 1) return point;
  const numeral = numerals ? NUMERALS.get(point) : undefined;
  if (numeral !== undefined) return numeral;
  if (/^[\s\p{Cf}\p{Cc}]$/u.test(point)) return " ";
  if (/^[\p{Pd}−]$/u.test(point)) return "-";
  const compatible = point.normalize("NFKC");
  return compatible.length === 1 && compatible >= "!" && compatible <= "~" ? compatible : "#";
}

/** Shows the first and the last character: the middle tells where and when somebody was born. */
function maskIdentity(found: string): string {
  const symbols = found.replaceAll(/[ -]/g, "");
  return `${symbols.slice(0, 1)}${"*".repeat(16)}${symbols.slice(-1)}`;
}

function maskCard(found: string): string {
  return `**** **** **** ${found.replaceAll(/[ -]/g, "").slice(-4)}`;
}
