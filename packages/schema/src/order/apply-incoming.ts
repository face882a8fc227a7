import { enterStates, type OrderPatch } from "./apply-order-effect.ts";
import { channelPath } from "./channel-path.ts";
import type { CustomValues } from "./custom-value.ts";
import { type EventType, eventOfState, type IncomingEvent } from "./event.ts";
import type { IncomingOrder, Order, PinnedPart } from "./order.ts";
import { isSteppedBack, type OrderState } from "./order-state.ts";
import { DEFAULT_MACHINE, type Machine } from "./state-machine.ts";

/** Something that happened to the order because of a message; `implied` states were passed over by the channel. */
export type HappenedEvent = { readonly type: EventType; readonly implied: readonly OrderState[] };

/** What a message does to the order it is about. */
export type IncomingResult =
  | { readonly type: "created"; readonly order: Order; readonly events: readonly HappenedEvent[] }
  | {
      readonly type: "changed";
      readonly order: Order;
      readonly patch: OrderPatch;
      /** Empty when only the channel's own record moved: runs have nothing to start for. */
      readonly events: readonly HappenedEvent[];
    }
  /** Kept, not applied: older than what we know, nothing new, or no way from our state to the one it reports. */
  | { readonly type: "unchanged"; readonly reason: "older" | "same" | "final" };

export type CreatedOrder = Extract<IncomingResult, { type: "created" }>;

/** What a new order gets that the message cannot bring. */
export type NewOrderFacts = { readonly id: string; readonly orderNo: string; readonly shopId: string };

/** Makes the order that a first message is about. `at` is the database's clock, ISO 8601. */
export function createOrder(event: IncomingEvent, facts: NewOrderFacts, at: string): CreatedOrder {
  const { order: incoming } = event;
  const order: Order = Object.assign(snapshotFacts(incoming), {
    id: facts.id,
    orderNo: facts.orderNo,
    version: 1,
    lifecycleId: null,
    parentId: null,
    mergedInto: null,
    pinned: null,
    shopId: facts.shopId,
    state: incoming.state,
    previousState: null,
    stateReason: incoming.stateReason,
    stateSince: at,
    holds: [],
    tags: incoming.tags,
    custom: hasAny(incoming.custom) ? incoming.custom : null,
  });
  const created: HappenedEvent = { type: "OrderCreated", implied: [] };
  const entered = eventOfState(incoming.state);
  const events = entered === "OrderUpdated" ? [created] : [created, { type: entered, implied: [] }];
  return { type: "created", order, events };
}

/**
 * Applies a later message to the order. News older than what we hold is kept but not applied; a state the channel
 * jumped to implies the ones between; our own progress is never taken back by a channel that lags. Where the channel
 * said when something happened its time counts, else `at`; when an implied state was entered nobody knows. News of
 * nothing but the channel's own status or clock changes the order (later news is judged by it) and is no event. An order
 * that others are shipped in place of moves with those, and never by itself.
 */
export function updateOrder(order: Order, event: IncomingEvent, at: string): IncomingResult {
  return updateOrderIn({ order, machine: DEFAULT_MACHINE }, event, at);
}

/** The order that a message is about, and how orders of its type move. */
export type Known = { readonly order: Order; readonly machine: Machine };

/** As {@link updateOrder}, where the order's type has a machine of its own. */
export function updateOrderIn({ order, machine }: Known, event: IncomingEvent, at: string): IncomingResult {
  const { order: incoming } = event;
  if (isOlder(incoming.externalUpdatedAt, order.externalUpdatedAt)) return { type: "unchanged", reason: "older" };
  const path = isSteppedBack(order) ? [] : channelPath(order, incoming.state, machine);
  const facts = changedFacts(order, snapshotFacts(incoming));
  const patch: OrderPatch = {
    ...facts,
    ...mergedCustom(order, incoming),
    ...enterStates({ ...order, ...facts }, path ?? [], { reason: incoming.stateReason, at }),
  };
  const fields = Object.keys(patch);
  if (fields.length === 0) return { type: "unchanged", reason: path === null ? "final" : "same" };
  const withVersion = { version: order.version + 1, ...patch };
  const events = eventsOf(fields, path ?? []);
  return { type: "changed", order: { ...order, ...withVersion }, patch: withVersion, events };
}

function eventsOf(fields: readonly string[], path: readonly OrderState[]): readonly HappenedEvent[] {
  const entered = path.at(-1);
  if (entered) return [{ type: eventOfState(entered), implied: path.slice(0, -1) }];
  return fields.every((field) => BOOKKEEPING.has(field)) ? [] : [{ type: "OrderUpdated", implied: [] }];
}

/** What a channel says about its own record of the order rather than about the order. */
const BOOKKEEPING: ReadonlySet<string> = new Set(["externalUpdatedAt", "externalStatus"]);

type SnapshotFacts = Omit<
  Order,
  | "id"
  | "orderNo"
  | "version"
  | "lifecycleId"
  | "parentId"
  | "mergedInto"
  | "pinned"
  | "shopId"
  | "state"
  | "previousState"
  | "stateReason"
  | "stateSince"
  | "holds"
  | "tags"
  | "custom"
>;

function hasAny(custom: CustomValues | undefined): custom is CustomValues {
  return custom !== undefined && Object.keys(custom).length > 0;
}

/** The fields that administrators defined: what the news does not name stays. */
function mergedCustom(order: Order, { custom }: IncomingOrder): Pick<OrderPatch, "custom"> {
  if (!hasAny(custom)) return {};
  const differs = Object.entries(custom).some(([key, value]) => order.custom?.[key] !== value);
  return differs ? { custom: { ...order.custom, ...custom } } : {};
}

/** Every field by name: V8 adds fields after a spread one by one, at a hundred times the cost (docs/performance.md). */
function snapshotFacts(incoming: IncomingOrder): SnapshotFacts {
  const { amounts, destination, times, lines } = incoming;
  return {
    warehouse: incoming.warehouse ?? null,
    channel: incoming.channel,
    externalNo: incoming.externalNo,
    externalStatus: incoming.externalStatus,
    externalUpdatedAt: incoming.externalUpdatedAt,
    orderType: incoming.orderType,
    isTest: incoming.isTest,
    currency: incoming.currency,
    itemsTotal: amounts.itemsTotal,
    discountTotal: amounts.discountTotal,
    shippingTotal: amounts.shippingTotal,
    taxTotal: amounts.taxTotal,
    adjustment: amounts.adjustment,
    payable: amounts.payable,
    paid: amounts.paid,
    refunded: amounts.refunded,
    country: destination.country,
    provinceCode: destination.provinceCode,
    province: destination.province,
    city: destination.city,
    district: destination.district,
    complete: destination.complete,
    placedAt: times.placedAt,
    paidAt: times.paidAt,
    promisedShipAt: times.promisedShipAt,
    shippedAt: times.shippedAt,
    deliveredAt: times.deliveredAt,
    completedAt: times.completedAt,
    cancelledAt: times.cancelledAt,
    lineCount: lines.length,
    quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    weightG: lines.reduce((sum, line) => sum + line.weightG, 0),
  };
}

/** What a channel tells of each part that people here may have decided otherwise. */
const FACTS_OF: Readonly<Record<PinnedPart, ReadonlySet<string>>> = {
  address: new Set(["country", "provinceCode", "province", "city", "district", "complete", "warehouse"]),
  amounts: new Set(["itemsTotal", "discountTotal", "shippingTotal", "taxTotal", "adjustment", "payable"]),
  lines: new Set(["lineCount", "quantity", "weightG"]),
};

/**
 * The facts that differ; times, warehouses and refunds that the channel does not (yet) report never erase ours, and
 * what was decided here stands.
 */
function changedFacts(order: Order, facts: SnapshotFacts): OrderPatch {
  const entries = Object.entries(facts).filter(([field, value]) => {
    if (order.pinned?.some((part) => FACTS_OF[part].has(field))) return false;
    const before: unknown = Reflect.get(order, field);
    if (value === null && (field.endsWith("At") || field === "warehouse")) return false;
    if (field === "refunded" && typeof value === "number" && value < order.refunded) return false;
    return before !== value;
  });
  return Object.fromEntries(entries);
}

/** Whether a channel's snapshot is older than what it said before; moments in ISO 8601, null where it does not say. */
export function isOlder(incoming: string | null, known: string | null): boolean {
  return incoming !== null && known !== null && Date.parse(incoming) < Date.parse(known);
}
