import type { ConnectionLimits } from "@orderloom/schema/connection-limits";
import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import type { JsonObject } from "@orderloom/schema/json";

/** A connection as the screen shows it. */
export type ConnectionRow = {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly shop: {
    readonly id: string;
    readonly name: string;
    readonly currency: string;
    readonly zone: string;
  } | null;
  readonly settings: JsonObject;
  readonly limits: ConnectionLimits;
  readonly paused: boolean;
  readonly pausedReason: string | null;
  readonly pausedAt: string | null;
  /** How it fares and what waits for it. */
  readonly health: {
    readonly breaker: "closed" | "open";
    readonly failures: number;
    readonly probeAt: string | null;
    readonly isProbing: boolean;
    readonly restingUntil: string | null;
    readonly needsSecret: boolean;
    readonly lastFailure: { readonly code: ErrorCode; readonly params: ErrorParams; readonly at: string } | null;
    readonly waiting: number;
    readonly waitingSince: string | null;
  };
  readonly hasSecret: boolean;
  /** Until when the former secret is accepted besides the one in force; null when it is not. */
  readonly formerSecretUntil: string | null;
  readonly createdAt: string;
  readonly hookUrl: string | null;
};
