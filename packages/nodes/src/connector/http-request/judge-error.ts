import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import type { PerformResult } from "../../performer.ts";
import type { SendResult } from "./send-request.ts";

type Sent = { readonly repeatable: boolean; readonly isTimeout: boolean };

/**
 * What an attempt without an answer means. Before anything was sent it can be made again; afterwards only a
 * repeatable one can, and any other may have taken effect and is for a person.
 */
export function judgeError({ error, maybeSent }: Extract<SendResult, { type: "error" }>, sent: Sent): PerformResult {
  if (error instanceof OrderloomError) return { type: "failed", code: error.code, params: error.params };
  const reason = errorCode(error);
  if (reason === "UND_ERR_RES_EXCEEDED_MAX_SIZE") {
    return { type: "failed", code: "output_too_large", params: { limit: LIMITS.httpResponseBytes } };
  }
  if (maybeSent && !sent.repeatable) return { type: "unknown", code: "call_unknown", params: { reason } };
  const timedOut = sent.isTimeout || reason === "UND_ERR_CONNECT_TIMEOUT";
  return { type: "retry", code: timedOut ? "call_timeout" : "call_failed", params: { reason } };
}

/** The error's code alone: messages may hold addresses. */
function errorCode(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : error instanceof Error ? error.name : "unknown";
}
