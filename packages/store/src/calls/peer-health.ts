import type { ErrorCode } from "@orderloom/schema/error";
import type { AttemptResult } from "./settlement.ts";

/**
 * What an attempt says about the other side. `down`: an outage (no connection, no answer in time, 5xx). `limited`: it
 * is up and asks for fewer calls. `well`: it answered, be it with a refusal of the business. `no_secret`: we have
 * none to show. `unsaid`: the attempt never got that far, or nobody knows.
 */
export type PeerHealth = "well" | "down" | "limited" | "no_secret" | "unsaid";

/** Reads it from the attempt's code: 429, and any answer that names a time (Retry-After), is a limit, not an outage. */
export function peerHealth(result: AttemptResult): PeerHealth {
  if (result.type === "ok") return "well";
  if (result.type === "lost") return "unsaid";
  if (result.code === "connection_secret_missing") return "no_secret";
  if ("afterMs" in result && result.afterMs !== undefined) return "limited";
  const { status } = result.params;
  if (result.code === "http_status" && status === 429) return "limited";
  if (result.type === "failed") return ANSWERED.has(result.code) ? "well" : "unsaid";
  if (result.code === "http_status")
    return typeof status === "number" && status < 500 && status !== 408 ? "well" : "down";
  return OUTAGES.has(result.code) ? "down" : "unsaid";
}

/** Failures that only a peer which answers can cause. */
const ANSWERED: ReadonlySet<ErrorCode> = new Set(["http_status", "call_refused", "not_json", "output_too_large"]);
const OUTAGES: ReadonlySet<ErrorCode> = new Set(["call_failed", "call_timeout", "call_unknown"]);
