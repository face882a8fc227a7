import { cleanJson } from "@orderloom/schema/clean-json";
import { OrderloomError } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { readBytes } from "../read-bytes.ts";

/** A graph and what is sent with it: its name, and the room its indentation takes. */
const BODY_BYTES = 2 * LIMITS.flowBytes;
/** A graph stands one level deep in a body. */
const BODY_DEPTH = LIMITS.graphDepth + 1;

/** Reads a request's JSON, stopping as soon as it is too large. Throws `too_large` or `not_json`. */
export async function readJsonBody(request: Request, limitBytes: number = BODY_BYTES): Promise<Json> {
  const parsed = parse((await readBytes(request, limitBytes)).toString("utf8"));
  const clean = cleanJson(parsed, BODY_DEPTH);
  if (!clean.ok) throw new OrderloomError("not_json");
  return clean.json;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OrderloomError("not_json", { cause });
  }
}
