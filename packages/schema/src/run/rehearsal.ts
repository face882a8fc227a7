import type { OrderView, Resumed } from "../graph/node.ts";
import type { Id } from "../ids.ts";
import type { JsonObject } from "../json.ts";
import type { OrderEvent } from "../order/event.ts";
import type { Order } from "../order/order.ts";
import type { Machine } from "../order/state-machine.ts";
import type { Refund } from "../refund/refund.ts";
import type { Failure, PlannedEffect, RunStatus, TraceStep } from "./run.ts";

/** What the clock, a person, a program, another flow or news of stock starts a run with; `at` is ISO 8601. */
export type StartEvent = {
  readonly id: Id;
  readonly type: "Schedule" | "Manual" | "Called" | "StockChanged";
  readonly at: string;
  readonly orderId: Id | null;
  readonly orderVersion: number | null;
  readonly data: JsonObject;
};

/**
 * What a rehearsal is made of: an order or none, what starts the run, and what people and other systems would answer.
 * Nothing of it leaves memory.
 */
export type RehearsalScene = {
  /** What starts the run; its `at` (ISO 8601) is the clock of the rehearsal, which only timers move on. */
  readonly event: OrderEvent | StartEvent;
  /** The trigger it begins at; without one, the first that listens to the event. */
  readonly node?: string;
  /** The order with every part that a node may have declared; null for a run about none. */
  readonly order: OrderView | null;
  /** How orders of its type move; as every installation's do when absent. */
  readonly machine?: Machine | undefined;
  /** What somebody outside answers to an effect that a step waits for; null for no answer: the run stays waiting, and of stock there is plenty. */
  readonly answer: (asked: PlannedEffect) => Extract<Resumed, { type: "call" | "approval" | "stock" }> | null;
};

/** How a rehearsal ended. `not_started`: no trigger of the flow listens to the event. */
export type Rehearsal = {
  readonly status: RunStatus | "not_started";
  readonly failure: Failure | null;
  /** The order as the run leaves it; null where it is about none. */
  readonly order: Order | null;
  /** The refunds of the order as the run leaves them, oldest first. */
  readonly refunds: readonly Refund[];
  readonly trace: readonly TraceStep[];
  /** Notices, approvals and calls that the run asked for, in their sequence. */
  readonly effects: readonly PlannedEffect[];
};
