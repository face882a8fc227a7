import { isUtf8 } from "node:buffer";
import { LIMITS } from "@orderloom/schema/limits";

export type BodyShape = { readonly ok: true } | { readonly ok: false; readonly reason: "encoding" | "depth" | "keys" };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/**
 * Measures a JSON text before anything parses it: one pass over the bytes counts nesting and keys outside strings,
 * so that a body made to exhaust a parser is refused at the cost of reading it. It does not validate the JSON.
 */
export function checkBodyShape(body: Buffer, maxKeys: number = LIMITS.jsonKeys): BodyShape {
  let depth = 0;
  let keys = 0;
  let inString = false;
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index];
    if (inString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) inString = false;
      continue;
    }
    if (byte === QUOTE) inString = true;
    else if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) depth -= 1;
    else if (byte === COLON) keys += 1;
    if (depth > LIMITS.jsonDepth) return { ok: false, reason: "depth" };
    if (keys > maxKeys) return { ok: false, reason: "keys" };
  }
  return isUtf8(body) ? { ok: true } : { ok: false, reason: "encoding" };
}
