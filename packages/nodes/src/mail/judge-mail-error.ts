import { OrderloomError } from "@orderloom/schema/error";
import type { PerformResult } from "../performer.ts";

/**
 * What an attempt that threw means. A reply is an answer: from 500 on it is final (RFC 5321, 4.2.1), below it may
 * pass. Without one, a mail that was `handedOver` may have been taken and is for a person; any other is tried again.
 */
export function judgeMailError(thrown: unknown, handedOver: boolean): PerformResult {
  if (thrown instanceof OrderloomError) return { type: "failed", code: thrown.code, params: thrown.params };
  const reason = read(thrown, "code");
  const status = read(thrown, "responseCode");
  const params = typeof reason === "string" ? { reason } : {};
  if (typeof status === "number") {
    if (status >= 500) return { type: "failed", code: "call_refused", params: { status } };
    return { type: "retry", code: "call_failed", params: { status } };
  }
  if (reason === "EENVELOPE") return { type: "failed", code: "call_refused", params: {} };
  if (handedOver) return { type: "unknown", code: "call_unknown", params };
  const isTimeout = reason === "ETIMEDOUT" || isAborted(thrown);
  return { type: "retry", code: isTimeout ? "call_timeout" : "call_failed", params };
}

function isAborted(thrown: unknown): boolean {
  return thrown instanceof Error && ["AbortError", "TimeoutError"].includes(thrown.name);
}

/** Codes alone: messages of mail servers quote addresses. */
function read(thrown: unknown, name: "code" | "responseCode"): unknown {
  return thrown instanceof Error ? Reflect.get(thrown, name) : undefined;
}
