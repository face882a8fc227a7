import type { RetryPolicy } from "@orderloom/schema/graph/graph";
import type { OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import type { Order } from "@orderloom/schema/order/order";
import type { RefundChange } from "@orderloom/schema/refund/apply-refund-effect";
import type { OrderEffect, RefundEffect } from "@orderloom/schema/run/effect";
import type { PlannedEffect, RunState, TraceStep } from "@orderloom/schema/run/run";
import type { ClaimedRun } from "../runs/claim-runs.ts";

/** A turn that was made and is to be committed: the claimed run and what the engine came to. */
export type MadeTurn = {
  readonly run: ClaimedRun;
  /** The moment the turn was made at: the claim's. */
  readonly at: string;
  readonly state: RunState;
  readonly order: Order | null;
  readonly changes: readonly {
    readonly step: string;
    readonly effect: OrderEffect | RefundEffect;
    readonly patch: OrderPatch;
    /** Of an effect on a refund. */
    readonly refund?: RefundChange;
  }[];
  readonly effects: readonly PlannedEffect[];
  readonly trace: readonly TraceStep[];
  /** Steps that wait no more although nobody answered them. */
  readonly stopped?: readonly string[];
  readonly wakeAt: string | null;
  /** True when the nodes were shown personal parts of the order. */
  readonly readPersonal: boolean;
  /** The numbers of the working calendars that the turn was given. */
  readonly calendars?: readonly number[];
  /** The saying of the order's state machine that the turn was given; null for the one that every installation has. */
  readonly machine?: number | null;
  /** The number of the newest saying about the fields of orders that the turn was given; null where there are none. */
  readonly fields?: number | null;
  /** The policies of the steps that make calls, where their nodes state one. */
  readonly retries?: ReadonlyMap<string, RetryPolicy>;
  /** Its run is not in the queue and its order is written as it stands after it: both begin with this commit. */
  readonly isFirst?: boolean;
  /** How long the interpreter took, in microseconds, measured by the caller; for people, never for the engine. */
  readonly tookUs?: number;
};

/** A turn with what follows for keeping it: whether it is personal, its number, and whether the run has ended. */
export type KeptTurn = MadeTurn & { readonly personal: boolean; readonly seq: number; readonly ended: boolean };
