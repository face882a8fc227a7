import type { Id } from "@orderloom/schema/ids";
import type { AttemptResult, SettledCall, Settlement } from "./settlement.ts";

/** A call under its row lock, as settling it needs it. */
export type LockedCall = Omit<SettledCall, "isFree"> & {
  readonly id: Id;
  readonly orderId: Id | null;
  /** Null for a call that no run asked for. */
  readonly runId: Id | null;
  readonly step: string;
  readonly performer: string;
  readonly connectionId: Id | null;
  readonly detached: boolean;
};

/** A call and what follows for it from an attempt. */
export type Settled = {
  readonly call: LockedCall;
  readonly result: AttemptResult;
  readonly isFree: boolean;
  readonly settlement: Settlement;
};
