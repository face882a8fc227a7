import {
  createOrder,
  type HappenedEvent,
  type NewOrderFacts,
  updateOrderIn,
} from "@orderloom/schema/order/apply-incoming";
import type { OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import type { OrderEvent } from "@orderloom/schema/order/event";
import type { IncomingOrder, Order } from "@orderloom/schema/order/order";
import { type Machines, machineOf } from "../machines/read-machines.ts";
import type { OrderChange } from "../orders/order-change-row.ts";
import type { Begun } from "./begin-at-once.ts";
import { causeOf, type FreshMessage } from "./message.ts";
import type { Box } from "./order-key.ts";

/** An event that happened to the order, and the message that told of it. */
export type Happening = {
  readonly event: OrderEvent;
  readonly message: {
    readonly item: Pick<FreshMessage["item"], "source" | "hop" | "isHistory">;
    readonly eventId: string;
  };
};

/** What the messages of this transaction do to one order. Built up message by message. */
export type OrderWork = {
  order: Order;
  readonly isNew: boolean;
  readonly changes: OrderChange[];
  readonly happenings: Happening[];
  /** Lines, document and personal part where they differ from what is stored; null when none does. */
  parts: WrittenParts | null;
  /** They were decided here: what the order has pinned, which news from the channel leaves alone, is written too. */
  decidedHere?: true;
  partsHash: Buffer | null;
  /** Null when the person of the order was erased: nothing is sealed for it any more. */
  readonly box: Box | null;
  /** The new order's key for its row; null for an order that has one. */
  readonly wrappedKey: Buffer | null;
  /** The stored personal part, sealed; null for a new order. */
  readonly sealedPrivate: Buffer | null;
  /** The run that was begun together with a new order. */
  begun: Begun | null;
};

/** What of an order lies outside its row; the country says how its phone number is read. */
export type WrittenParts = Pick<IncomingOrder, "lines" | "doc" | "private"> & {
  readonly destination: Pick<IncomingOrder["destination"], "country">;
};

/** A keyed hash over the parts of a snapshot that lie outside the order's row. */
export type HashParts = (incoming: IncomingOrder) => Buffer;

/** The facts of a first message's order, for {@link startWork}. */
export type NewWork = {
  readonly message: FreshMessage;
  readonly facts: NewOrderFacts;
  readonly at: string;
  readonly key: { readonly box: Box; readonly wrapped: Buffer };
};

/** Makes the work of an order that nobody has seen before. */
export function startWork({ message, facts, at, key }: NewWork, hashParts: HashParts): OrderWork {
  const { event } = message.item;
  const { order, events } = createOrder(event, facts, at);
  const work: OrderWork = {
    order,
    isNew: true,
    changes: [],
    happenings: [],
    parts: event.order,
    partsHash: hashParts(event.order),
    box: key.box,
    wrappedKey: key.wrapped,
    sealedPrivate: null,
    begun: null,
  };
  const params = { events: events.map((happened) => happened.type), key: message.keyId };
  record(work, { message, at, events, change: { code: "order.created", params, patch: withoutNulls(order) } });
  return work;
}

/** A later message, when it is taken in, and how orders move. */
export type Told = {
  readonly message: FreshMessage;
  readonly at: string;
  readonly machines?: Machines | undefined;
};

/** Adds a later message to the work of its order. What is older than what we know changes nothing. */
export function continueWork(work: OrderWork, { message, at, machines }: Told, hashParts: HashParts): void {
  const { event } = message.item;
  const result = updateOrderIn({ order: work.order, machine: machineOf(machines, work.order.orderType) }, event, at);
  if (result.type === "unchanged" && result.reason === "older") return;
  const partsHash = hashParts(event.order);
  const partsDiffer = work.partsHash === null || !work.partsHash.equals(partsHash);
  if (partsDiffer) {
    work.parts = event.order;
    work.partsHash = partsHash;
  }
  if (result.type === "changed") {
    work.order = result.order;
    record(work, { message, at, events: result.events, change: changeOf(result.events, result.patch) });
    return;
  }
  if (!partsDiffer) return;
  const patch = { version: work.order.version + 1 };
  work.order = { ...work.order, ...patch };
  const events: readonly HappenedEvent[] = [{ type: "OrderUpdated", implied: [] }];
  record(work, { message, at, events, change: { code: "order.parts_changed", params: {}, patch } });
}

type News = {
  readonly message: FreshMessage;
  readonly at: string;
  readonly events: readonly HappenedEvent[];
  readonly change: Pick<OrderChange, "code" | "params" | "patch">;
};

function record(work: OrderWork, { message, at, events, change }: News): void {
  const { order } = work;
  const cause = causeOf(message.item.source, message.eventId);
  work.changes.push({ version: order.version, at, cause, ...change });
  for (const { type, implied } of events) {
    const data = { implied: [...implied] };
    const event = { id: message.eventId, type, at, orderId: order.id, orderVersion: order.version, data };
    work.happenings.push({ event, message });
  }
}

/** What only moved the channel's own record of the order is kept, and said to be no more than that. */
function changeOf(events: readonly HappenedEvent[], patch: OrderPatch): News["change"] {
  if (events.length === 0) return { code: "order.noted", params: {}, patch };
  return {
    code: "order.reported",
    params: { events: events.map(({ type }) => type), implied: impliedOf(events) },
    patch,
  };
}

function impliedOf(events: readonly HappenedEvent[]): string[] | null {
  const implied = events.flatMap((event) => event.implied);
  return implied.length > 0 ? implied : null;
}

/** The patch that makes an order: it holds the whole of it, and what it does not hold was null. */
export function withoutNulls(order: Order): OrderPatch {
  const patch: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(order)) if (value !== null) patch[field] = value;
  return patch;
}
