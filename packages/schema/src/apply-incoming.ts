import { enterState, type OrderPatch } from "./apply-order-effect.ts";
import { type EventType, eventOfState, type IncomingEvent } from "./event.ts";
import type { IncomingOrder, Order } from "./order.ts";
import { channelPath, type OrderState } from "./order-state.ts";

/** Something that happened to the order because of a message; `implied` states were passed over by the channel. */
export type HappenedEvent = { readonly type: EventType; readonly implied: readonly OrderState[] };

/** What a message does to the order it is about. */
export type IncomingResult =
  | { readonly type: "created"; readonly order: Order; readonly events: readonly HappenedEvent[] }
  | {
      readonly type: "changed";
      readonly order: Order;
      readonly patch: OrderPatch;
      readonly events: readonly HappenedEvent[];
    }
  /** Kept, not applied: older than what we know, or nothing new. */
  | { readonly type: "unchanged"; readonly reason: "older" | "same" | "final" };

/** What a new order gets that the message cannot bring. */
export type NewOrderFacts = { readonly id: string; readonly orderNo: string; readonly shopId: string };

/** Makes the order that a first message is about. `at` is the database's clock, ISO 8601. */
export function createOrder(event: IncomingEvent, facts: NewOrderFacts, at: string): IncomingResult {
  const { order: incoming } = event;
  const order: Order = {
    ...facts,
    version: 1,
    ...snapshotFacts(incoming),
    state: incoming.state,
    previousState: null,
    stateReason: incoming.stateReason,
    stateSince: at,
    holds: [],
    tags: incoming.tags,
  };
  const created: HappenedEvent = { type: "OrderCreated", implied: [] };
  const entered = eventOfState(incoming.state);
  const events = entered === "OrderUpdated" ? [created] : [created, { type: entered, implied: [] }];
  return { type: "created", order, events };
}

/**
 * Applies a later message to the order. News older than what we hold is kept but not applied; a state the channel
 * jumped to implies the ones between; our own progress is never taken back by a channel that lags.
 */
export function updateOrder(order: Order, event: IncomingEvent, at: string): IncomingResult {
  const { order: incoming } = event;
  if (isOlder(incoming.externalUpdatedAt, order.externalUpdatedAt)) return { type: "unchanged", reason: "older" };
  const path = channelPath(order.state, incoming.state);
  const moved = path !== null && path.length > 0;
  const statePatch = moved ? moveAlong(order, { path, reason: incoming.stateReason, at }) : {};
  const patch: OrderPatch = { ...changedFacts(order, snapshotFacts(incoming)), ...statePatch };
  const ownNews = Object.keys(patch).filter((field) => field !== "externalUpdatedAt" && field !== "externalStatus");
  if (ownNews.length === 0) return { type: "unchanged", reason: path === null ? "final" : "same" };
  const withVersion = { ...patch, version: order.version + 1 };
  const events: HappenedEvent[] = moved
    ? [{ type: eventOfState(incoming.state), implied: path.slice(0, -1) }]
    : [{ type: "OrderUpdated", implied: [] }];
  return { type: "changed", order: { ...order, ...withVersion }, patch: withVersion, events };
}

function moveAlong(order: Order, move: { path: readonly OrderState[]; reason: string | null; at: string }): OrderPatch {
  let state: Pick<Order, "state" | "previousState"> = order;
  let patch: OrderPatch = {};
  for (const to of move.path) {
    patch = { ...patch, ...enterState(state, { to, reason: move.reason, at: move.at }) };
    state = { state: to, previousState: patch.previousState ?? null };
  }
  return patch;
}

type SnapshotFacts = Omit<
  Order,
  "id" | "orderNo" | "version" | "shopId" | "state" | "previousState" | "stateReason" | "stateSince" | "holds" | "tags"
>;

function snapshotFacts(incoming: IncomingOrder): SnapshotFacts {
  return {
    channel: incoming.channel,
    externalNo: incoming.externalNo,
    externalStatus: incoming.externalStatus,
    externalUpdatedAt: incoming.externalUpdatedAt,
    orderType: incoming.orderType,
    isTest: incoming.isTest,
    currency: incoming.currency,
    ...incoming.amounts,
    ...incoming.destination,
    ...incoming.times,
    lineCount: incoming.lines.length,
    quantity: incoming.lines.reduce((sum, line) => sum + line.quantity, 0),
    weightG: incoming.lines.reduce((sum, line) => sum + line.weightG, 0),
  };
}

/** The facts that differ; times that the channel does not (yet) report never erase ours. */
function changedFacts(order: Order, facts: SnapshotFacts): OrderPatch {
  const entries = Object.entries(facts).filter(([field, value]) => {
    const before: unknown = Reflect.get(order, field);
    if (value === null && field.endsWith("At")) return false;
    return before !== value;
  });
  return Object.fromEntries(entries);
}

function isOlder(incoming: string | null, known: string | null): boolean {
  return incoming !== null && known !== null && Date.parse(incoming) < Date.parse(known);
}
