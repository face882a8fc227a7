import { cleanJson } from "@orderloom/schema/clean-json";
import { type Json, readPath } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { parseLossless } from "../../channel/parse-lossless.ts";
import type { PerformResult } from "../../performer.ts";
import type { HttpContent, HttpResult } from "./http-content.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { HttpAnswer } from "./send-request.ts";

/** What an answer means: done with what the node takes from it, to be tried again, or refused. */
export function judgeAnswer(answer: HttpAnswer, content: HttpContent, nowMs: number): PerformResult {
  const { status } = answer;
  const isSuccess =
    content.successStatuses.length > 0 ? content.successStatuses.includes(status) : status >= 200 && status < 300;
  if (isSuccess) return extractFrom(answer, content);
  if (status === 429 || status === 503) {
    const afterMs = retryAfterMs(answer.headers["retry-after"], nowMs);
    return { type: "retry", code: "http_status", params: { status }, ...(afterMs === null ? {} : { afterMs }) };
  }
  return { type: status === 408 || status >= 500 ? "retry" : "failed", code: "http_status", params: { status } };
}

/** Keeps only what the node names; ids keep their digits, and what is not there is null. */
function extractFrom({ status, body }: HttpAnswer, { extract }: HttpContent): PerformResult {
  const paths = Object.entries(extract);
  const read = paths.length === 0 ? null : parseBody(body);
  if (read === undefined) return { type: "failed", code: "not_json", params: { status } };
  const extracted = Object.fromEntries(paths.map(([name, path]) => [name, readPath(read, path) ?? null]));
  const result: HttpResult = { status, extracted };
  if (Buffer.byteLength(JSON.stringify(result)) <= LIMITS.stepOutputBytes) return { type: "ok", result };
  return { type: "failed", code: "output_too_large", params: { limit: LIMITS.stepOutputBytes } };
}

function parseBody(body: Buffer): Json | undefined {
  try {
    const cleaned = cleanJson(parseLossless(body.toString("utf8")), LIMITS.jsonDepth);
    return cleaned.ok ? cleaned.json : undefined;
  } catch {
    return undefined;
  }
}
