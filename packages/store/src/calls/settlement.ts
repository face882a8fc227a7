import { createHash } from "node:crypto";
import { assertNever, type ErrorCode, type ErrorParams } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { Idempotency } from "@orderloom/schema/run/effect";
import type { CallOutcome } from "@orderloom/schema/run/run";

/** How an attempt ended. `lost`: its maker went away without a word, so nobody knows. */
export type AttemptResult =
  | { readonly type: "ok"; readonly result: Json }
  | { readonly type: "retry"; readonly code: ErrorCode; readonly params: ErrorParams; readonly afterMs?: number }
  | { readonly type: "unknown"; readonly code: ErrorCode; readonly params: ErrorParams; readonly afterMs?: number }
  | { readonly type: "failed"; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly type: "lost" };

/** The facts of a call that its settlement depends on. */
export type SettledCall = {
  readonly key: string;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly delaysMs: readonly number[];
  readonly idempotency: Idempotency;
  /** An earlier attempt may have taken effect: nobody knows how it ended. */
  readonly maybeDone: boolean;
  /** The attempt was the connection's fault (limited, out of order, without a secret): it is not counted. */
  readonly isFree: boolean;
};

/** What follows from an attempt: another one later, or the end of the call. */
export type Settlement =
  | { readonly type: "again"; readonly code: ErrorCode; readonly delayMs: number }
  | {
      readonly type: "end";
      readonly status: "ok" | "failed" | "dead" | "unknown";
      readonly outcome: CallOutcome;
    };

/**
 * Decides what follows. A call that may have happened is made again only where the peer tells repeats apart (by key or
 * by look-up); otherwise a person has to find out. Once an attempt may have happened, only success ends that doubt: a
 * later refusal may be the peer's way to say that it was done already, so the call is unknown then, never failed.
 */
export function settlementOf(call: SettledCall, result: AttemptResult): Settlement {
  switch (result.type) {
    case "ok":
      return { type: "end", status: "ok", outcome: { type: "ok", result: result.result } };
    case "failed":
      if (call.isFree) return { type: "again", code: result.code, delayMs: 0 };
      if (call.maybeDone) return { type: "end", ...unknownEnd(result) };
      return { type: "end", status: "failed", outcome: { ...result, type: "failed" } };
    case "retry":
      return again(call, result, call.maybeDone ? unknownEnd(result) : deadEnd(result));
    case "unknown":
      return unknown(call, result);
    case "lost":
      return unknown(call, { code: "call_unknown", params: {} });
    default:
      return assertNever(result);
  }
}

type Said = { readonly code: ErrorCode; readonly params: ErrorParams };
type End = Omit<Extract<Settlement, { type: "end" }>, "type">;

function deadEnd({ code, params }: Said): End {
  return { status: "dead", outcome: { type: "failed", code, params } };
}

function unknownEnd({ code, params }: Said): End {
  return { status: "unknown", outcome: { type: "unknown", code, params } };
}

function unknown(call: SettledCall, said: Said & { readonly afterMs?: number }): Settlement {
  const end = unknownEnd(said);
  return call.idempotency === "none" ? { type: "end", ...end } : again(call, said, end);
}

function again(call: SettledCall, { code, afterMs = 0 }: { code: ErrorCode; afterMs?: number }, end: End): Settlement {
  // What holds the connection back holds its calls back; they keep their place in the queue.
  if (call.isFree) return { type: "again", code, delayMs: Math.min(afterMs, LIMITS.retryAfterCapMs) };
  if (call.attempts >= call.maxAttempts) return { type: "end", ...end };
  return { type: "again", code, delayMs: Math.max(gapMs(call), Math.min(afterMs, LIMITS.retryAfterCapMs)) };
}

/** The policy's gap, spread by ±50 %: by a hash, so that replays and other runners compute the same. */
function gapMs({ key, attempts, delaysMs }: SettledCall): number {
  const base = delaysMs[Math.min(attempts, delaysMs.length) - 1] ?? 0;
  const spread = createHash("sha256").update(`${key}:${attempts}`).digest().readUInt32BE() / 2 ** 32;
  return Math.round(base * (0.5 + spread));
}
