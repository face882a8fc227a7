import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import type { FastifyRequest } from "fastify";
import { checkBodyShape } from "./body-shape.ts";

/** Reads a request's body as JSON. Throws `not_json`, or `too_large` when it nests or names too much. */
export function readJsonBody(request: FastifyRequest): unknown {
  if (!Buffer.isBuffer(request.body)) throw new OrderloomError("not_json");
  const shape = checkBodyShape(request.body, LIMITS.bulkJsonKeys);
  if (!shape.ok) throw new OrderloomError(shape.reason === "encoding" ? "not_json" : "too_large");
  try {
    return JSON.parse(request.body.toString("utf8"), withoutUnstorable);
  } catch (cause) {
    throw new OrderloomError("not_json", { cause });
  }
}

/** NUL and lone surrogates cannot be stored in jsonb; each becomes U+FFFD, the mark of a lost character. */
function withoutUnstorable(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("\0", "\ufffd") : value;
}
