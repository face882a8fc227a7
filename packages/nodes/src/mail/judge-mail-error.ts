import { OrderloomError } from "@orderloom/schema/error";
import type { PerformResult } from "../performer.ts";

/**
 * What an attempt that threw means. Replies from 500 on are final (RFC 5321, 4.2.1), as are addresses that cannot be
 * used; everything else may pass and is made again under the same Message-ID.
 */
export function judgeMailError(thrown: unknown): PerformResult {
  if (thrown instanceof OrderloomError) return { type: "failed", code: thrown.code, params: thrown.params };
  const reason = read(thrown, "code");
  const status = read(thrown, "responseCode");
  if (typeof status === "number" && status >= 500) return { type: "failed", code: "call_refused", params: { status } };
  if (reason === "EENVELOPE" && typeof status !== "number") return { type: "failed", code: "call_refused", params: {} };
  const params = typeof reason === "string" ? { reason } : {};
  const isTimeout = reason === "ETIMEDOUT" || reason === "EABORT" || isAborted(thrown);
  return { type: "retry", code: isTimeout ? "call_timeout" : "call_failed", params };
}

function isAborted(thrown: unknown): boolean {
  return thrown instanceof Error && ["AbortError", "TimeoutError"].includes(thrown.name);
}

/** Codes alone: messages of mail servers quote addresses. */
function read(thrown: unknown, name: "code" | "responseCode"): unknown {
  return thrown instanceof Error ? Reflect.get(thrown, name) : undefined;
}
