import { firstCharacters, MOST_STARS, tidy } from "./visible.ts";

const PREFIX = /^(?:\+|00)?86-?/;
/** Digits that are hidden already are taken as such, so that masking twice is masking once. */
const MOBILE = /^(1[3-9]\d)-?(?:\d{4}|\*{4})-?(\d{4})(-(?:\d{1,8}|\*{3}))?$/;
const LANDLINE = /^(010|02\d|0[3-9]\d{2})-?(?:\d{5,6}|\*{4})(\d{2})(-(?:\d{1,8}|\*{3}))?$/;
const LAST_TWO = /\d{2}$/;

/**
 * Masks a phone number: `138****1234`, with an extension `188****1111-***`, a landline `010-****78`, any other of
 * seven digits or more `*****56`, everything shorter only stars. Spaces, brackets, dashes of every kind, full-width
 * digits and the prefix of China (+86, 0086) are read through. Total and idempotent.
 */
export function maskPhone(text: string): string {
  const plain = simplify(text);
  const rest = plain.replace(PREFIX, "");
  const known = maskMobile(rest) ?? maskLandline(rest);
  if (known !== null) return rest === plain ? known : `+86 ${known}`;
  return maskOther(plain);
}

function simplify(text: string): string {
  return tidy(text)
    .replaceAll(/\p{Pd}|−/gu, "-")
    .replaceAll(/转|分机|ext\.?|[x#]/gi, "-")
    .replaceAll(/[\s().[\]]/g, "")
    .replaceAll(/-{2,}/g, "-");
}

function maskMobile(digits: string): string | null {
  const match = MOBILE.exec(digits);
  return match && `${match[1]}****${match[2]}${match[3] ? "-***" : ""}`;
}

function maskLandline(digits: string): string | null {
  const match = LANDLINE.exec(digits);
  return match && `${match[1]}-****${match[2]}${match[3] ? "-***" : ""}`;
}

function maskOther(plain: string): string {
  const symbols = plain.replaceAll(/[+-]/g, "");
  const { length } = firstCharacters(symbols, MOST_STARS + 2);
  const tail = length >= 7 ? (LAST_TWO.exec(symbols)?.[0] ?? "") : "";
  return "*".repeat(Math.min(length - tail.length, MOST_STARS)) + tail;
}
