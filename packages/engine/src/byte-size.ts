import type { Json } from "@orderloom/schema/json";

/** Deeper values count as too large: they would exhaust the stack of whoever writes them as JSON. */
const MAX_DEPTH = 256;

/** What JSON writes: a property without a value is left out. */
type Writable = Json | { readonly [key: string]: Json | undefined };

/**
 * Whether `value`, written as JSON in UTF-8, takes at most `limitBytes`. Exact; allocates nothing. Most values are
 * far below their limit, so an upper bound that does not look into strings answers first.
 */
export function fitsBytes(value: Writable, limitBytes: number): boolean {
  return fits(value, { limitBytes, sizeOf: longestText }) || fits(value, { limitBytes, sizeOf: textBytes });
}

type Walk = { left: number; readonly sizeOf: (text: string) => number };

function fits(value: Writable, by: { limitBytes: number; sizeOf: Walk["sizeOf"] }): boolean {
  const walk: Walk = { left: by.limitBytes, sizeOf: by.sizeOf };
  take(walk, value, 0);
  return walk.left >= 0;
}

/** Takes the size of `value` from what is left; stops early once nothing is. Undefined is written as null in lists. */
function take(walk: Walk, value: Writable | undefined, depth: number): void {
  if (depth > MAX_DEPTH) walk.left = -1;
  if (walk.left < 0) return;
  if (typeof value === "string") walk.left -= walk.sizeOf(value);
  else if (typeof value === "number") walk.left -= Number.isFinite(value) ? String(value).length : 4;
  else if (typeof value === "boolean") walk.left -= value ? 4 : 5;
  else if (value === null || value === undefined) walk.left -= 4;
  else if (isList(value)) takeList(walk, value, depth);
  else takeRecord(walk, value, depth);
}

function takeList(walk: Walk, list: readonly Json[], depth: number): void {
  walk.left -= 2 + Math.max(0, list.length - 1);
  for (const item of list) take(walk, item, depth + 1);
}

function takeRecord(walk: Walk, record: { readonly [key: string]: Json | undefined }, depth: number): void {
  walk.left -= 2;
  let written = 0;
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (value === undefined) continue;
    walk.left -= walk.sizeOf(key) + (written === 0 ? 1 : 2);
    take(walk, value, depth + 1);
    written += 1;
  }
}

function isList(value: Writable): value is readonly Json[] {
  return Array.isArray(value);
}

/** No UTF-16 unit takes more than six bytes in JSON (`\u0001`). */
function longestText(text: string): number {
  return text.length * 6 + 2;
}

function textBytes(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isPair(unit, text.charCodeAt(index + 1))) {
      bytes += 4;
      index += 1;
    } else bytes += unitBytes(unit);
  }
  return bytes;
}

function unitBytes(unit: number): number {
  if (unit < 0x20) return SHORT_ESCAPES.has(unit) ? 2 : 6;
  if (unit < 0x80) return unit === QUOTE || unit === BACKSLASH ? 2 : 1;
  if (unit < 0x800) return 2;
  return isSurrogate(unit) ? 6 : 3;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** \b \t \n \f \r */
const SHORT_ESCAPES: ReadonlySet<number> = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d]);

function isPair(unit: number, next: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
}

/** A surrogate that stands alone; JSON writes it as an escape. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}
