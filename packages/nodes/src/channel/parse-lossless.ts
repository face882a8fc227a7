/**
 * Parses JSON without losing digits: integers that a float cannot hold (channel ids of 17 digits and more) come as
 * the text they were written in. Throws SyntaxError as JSON.parse does.
 */
export function parseLossless(text: string): unknown {
  if (!MANY_DIGITS.test(text)) return JSON.parse(text);
  return JSON.parse(text.replaceAll(STRING_OR_NUMBER, (token) => (isUnsafeInteger(token) ? `"${token}"` : token)));
}

/** Every integer that a float cannot hold has this many digits; most texts have none and need no second look. */
const MANY_DIGITS = /\d{16}/;

/** Strings are matched first and whole, so that digits inside them stay. Both parts run in linear time. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\d[\d.eE+-]*/g;

function isUnsafeInteger(token: string): boolean {
  return /^-?[1-9]\d{15,}$/.test(token) && !Number.isSafeInteger(Number(token));
}
