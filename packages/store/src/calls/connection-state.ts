import { assertNever, type ErrorCode, type ErrorParams } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import type { Breaker } from "../tables/control/connection-states.ts";
import type { PeerHealth } from "./peer-health.ts";

/** How a connection fares, as all runners see it. Times are milliseconds since 1970 by the database's clock. */
export type ConnectionState = {
  readonly breaker: Breaker;
  /** Failures in a row. */
  readonly failures: number;
  readonly windowStartedAt: number | null;
  readonly windowCalls: number;
  readonly windowFailures: number;
  readonly windowRetries: number;
  readonly openedAt: number | null;
  readonly probeAt: number | null;
  readonly probeCall: string | null;
  readonly restingUntil: number | null;
  /** Answers in a row by which the peer limited us. */
  readonly limited: number;
  readonly needsSecret: boolean;
  readonly lastCode: ErrorCode | null;
  readonly lastParams: ErrorParams | null;
  readonly lastFailedAt: number | null;
};

export const HEALTHY: ConnectionState = {
  breaker: "closed",
  failures: 0,
  windowStartedAt: null,
  windowCalls: 0,
  windowFailures: 0,
  windowRetries: 0,
  openedAt: null,
  probeAt: null,
  probeCall: null,
  restingUntil: null,
  limited: 0,
  needsSecret: false,
  lastCode: null,
  lastParams: null,
  lastFailedAt: null,
};

/** An attempt through the connection, and what else its runner saw go well there since it last told of a failure. */
export type SeenAttempt = {
  readonly health: PeerHealth;
  readonly callId: string;
  readonly isRetry: boolean;
  readonly wellBefore: number;
  readonly code: ErrorCode | null;
  readonly params: ErrorParams;
  /** How long the peer asked us to wait; null when it named no time. */
  readonly afterMs: number | null;
};

export type AfterAttempt = {
  readonly state: ConnectionState;
  /** The attempt was the connection's fault and not the call's: it waits without having spent an attempt. */
  readonly isFree: boolean;
};

/**
 * What a connection is after an attempt. Its breaker opens after {@link LIMITS.breakerFailures} failures in a row or
 * {@link LIMITS.breakerFailurePercent} of at least {@link LIMITS.breakerCalls} calls in the window, and closes when a
 * call it let through was answered. `openMs` is how often it lets one through.
 */
export function afterAttempt(
  state: ConnectionState,
  seen: SeenAttempt,
  clock: { readonly nowMs: number; readonly openMs: number },
): AfterAttempt {
  const isProbe = state.breaker === "open" && state.probeCall === seen.callId;
  const settled = isProbe ? { ...state, probeCall: null } : state;
  switch (seen.health) {
    case "well":
      return { state: afterAnswer(settled, isProbe), isFree: false };
    case "limited":
      return {
        state: afterLimit(failed(settled, seen, clock.nowMs), { isProbe, seen, nowMs: clock.nowMs }),
        isFree: true,
      };
    case "down":
      return afterOutage(failed(settled, seen, clock.nowMs), seen, clock);
    case "no_secret":
      return { state: { ...failed(settled, seen, clock.nowMs), needsSecret: true }, isFree: true };
    case "unsaid":
      return { state: settled, isFree: false };
    default:
      return assertNever(seen.health);
  }
}

function afterAnswer(state: ConnectionState, isProbe: boolean): ConnectionState {
  if (state.breaker === "open" && !isProbe) return state;
  const recovered = { ...state, failures: 0, limited: 0 };
  return isProbe ? { ...recovered, ...CLOSED } : recovered;
}

/** Nothing of the window stays either: what filled it is over. */
const CLOSED = {
  breaker: "closed",
  windowStartedAt: null,
  windowCalls: 0,
  windowFailures: 0,
  windowRetries: 0,
  openedAt: null,
  probeAt: null,
  probeCall: null,
} as const;

function failed(state: ConnectionState, { code, params }: SeenAttempt, nowMs: number): ConnectionState {
  return { ...state, lastCode: code, lastParams: params, lastFailedAt: nowMs };
}

/** A peer that limits us is up, so its breaker closes; the whole connection rests as long as it asks. */
function afterLimit(
  state: ConnectionState,
  { isProbe, seen, nowMs }: { readonly isProbe: boolean; readonly seen: SeenAttempt; readonly nowMs: number },
): ConnectionState {
  const backOffMs = Math.min(LIMITS.limitedRestCapMs, LIMITS.limitedRestMs * 2 ** Math.min(state.limited, 10));
  const restMs = seen.afterMs === null ? backOffMs : Math.min(seen.afterMs, LIMITS.retryAfterCapMs);
  const restingUntil = Math.max(state.restingUntil ?? 0, nowMs + restMs);
  // Those that were under way together were limited together: they count once.
  const isSameRest = (state.restingUntil ?? 0) > nowMs;
  const rested = { ...state, restingUntil, limited: state.limited + (isSameRest ? 0 : 1) };
  return isProbe ? { ...rested, ...CLOSED, failures: 0 } : rested;
}

function afterOutage(
  state: ConnectionState,
  seen: SeenAttempt,
  { nowMs, openMs }: { readonly nowMs: number; readonly openMs: number },
): AfterAttempt {
  const counted = count(state, seen, nowMs);
  if (counted.breaker === "open") {
    // A probe is due again so long after the last one left, however long that one took to fail.
    const probeAt = Math.max(counted.probeAt ?? 0, nowMs);
    return { state: { ...counted, probeAt }, isFree: true };
  }
  if (!isTooMuch(counted)) return { state: counted, isFree: false };
  return {
    state: { ...counted, breaker: "open", openedAt: nowMs, probeAt: nowMs + openMs, probeCall: null },
    isFree: true,
  };
}

function count(state: ConnectionState, { isRetry, wellBefore }: SeenAttempt, nowMs: number): ConnectionState {
  const isSameWindow = state.windowStartedAt !== null && nowMs - state.windowStartedAt < LIMITS.breakerWindowMs;
  const window = isSameWindow ? state : { ...HEALTHY, windowStartedAt: nowMs };
  return {
    ...state,
    failures: state.failures + 1,
    windowStartedAt: window.windowStartedAt,
    windowCalls: window.windowCalls + wellBefore + 1,
    windowFailures: window.windowFailures + 1,
    windowRetries: window.windowRetries + (isRetry ? 1 : 0),
  };
}

function isTooMuch({ failures, windowCalls, windowFailures }: ConnectionState): boolean {
  if (failures >= LIMITS.breakerFailures) return true;
  return windowCalls >= LIMITS.breakerCalls && windowFailures * 100 >= windowCalls * LIMITS.breakerFailurePercent;
}
