import type { CaseEntry } from "@orderloom/schema/approval/approval-case";
import type { ChainLevel } from "@orderloom/schema/approval/approval-chain";
import type { IncomingOrder, Order } from "@orderloom/schema/order/order";
import type { Refund } from "@orderloom/schema/refund/refund";
import type { CallEffect } from "@orderloom/schema/run/effect";
import type { CallOutcome, RunStatus } from "@orderloom/schema/run/run";
import type { StoredInput } from "@orderloom/store/turns/stored-input";

/** One version of an order; `events` are those that a message brought with it. */
export type HistoryRow = {
  readonly version: number;
  readonly at: string;
  readonly code: string;
  readonly events: readonly string[];
  /** Set where a flow moved the order: `from>to`. */
  readonly move: string | null;
};

export type OrderRow = {
  readonly order: Order;
  readonly refunds: readonly Refund[];
  readonly parts: IncomingOrder;
  readonly history: readonly HistoryRow[];
};

/** An ended run stays where it is; `state` is JSON, so that each turn begins with what was read back. */
export type RunRow = {
  readonly id: string;
  readonly orderId: string;
  readonly flow: number;
  readonly seq: number;
  readonly status: RunStatus;
  readonly state: string | null;
  readonly pending: readonly StoredInput[];
  readonly wakeAt: string | null;
  readonly startedAt: string;
  /** The message that it began with, and the order's version that the message made. */
  readonly eventId: string;
  readonly orderVersion: number;
  readonly cancelled: boolean;
};

export type CallStatus = "ready" | "running" | "following" | "unknown" | "ok" | "failed" | "dead" | "cancelled";

export type CallRow = {
  readonly id: string;
  readonly runId: string;
  readonly step: string;
  readonly orderId: string;
  readonly detached: boolean;
  readonly key: string | null;
  readonly follows: string | null;
  readonly effect: CallEffect;
  readonly status: CallStatus;
  readonly dueMs: number;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly delaysMs: readonly number[];
  readonly epoch: number;
  readonly leaseUntilMs: number;
  readonly maybeDone: boolean;
  readonly outcome: CallOutcome | null;
  readonly settledMs: number;
  /** The lease of the attempt that wrote how it ended. */
  readonly writtenBy: number;
};

export type ApprovalRow = {
  readonly id: string;
  readonly runId: string;
  readonly orderId: string;
  readonly step: string;
  readonly levels: readonly ChainLevel[];
  readonly level: number;
  readonly stage: number;
  readonly entries: readonly CaseEntry[];
  readonly status: "open" | "approved" | "rejected" | "cancelled";
  readonly decidedBy: string | null;
};

/** A step that waits for an event; `place` is the order's id or `key:` and the key. */
export type WaitRow = {
  readonly place: string;
  readonly runId: string;
  readonly step: string;
  readonly names: readonly string[];
};

/** What a message's key was taken for. */
export type KeyRow = { readonly bodyHash: string; readonly eventId: string; readonly orderId: string };

/** An event that named a key; its moment is its mark. */
export type KeyEventRow = { readonly key: string; readonly name: string; readonly at: string };

/** What the replay needs of a turn: the input as the engine took it, as JSON, and the hash of what it came to. */
export type TurnRow = { readonly runId: string; readonly seq: number; readonly input: string; readonly hash: string };

export type Tables = {
  orders: OrderRow;
  runs: RunRow;
  calls: CallRow;
  approvals: ApprovalRow;
  waits: WaitRow;
  keys: KeyRow;
  keyEvents: KeyEventRow;
  turns: TurnRow;
};
