import { createOrder, updateOrder } from "@orderloom/schema/order/apply-incoming";
import type { EventType, IncomingEvent } from "@orderloom/schema/order/event";
import type { IncomingRefund } from "@orderloom/schema/refund/refund";
import { requestRefund } from "@orderloom/schema/refund/request-refund";
import { commitTurn } from "./commit-turn.ts";
import { makeTurn } from "./make-turn.ts";
import type { Message } from "./messages.ts";
import type { OrderRow, RunRow } from "./rows.ts";
import { type SimTx, StoreFault } from "./sim-store.ts";
import { wakeForKey, wakeForOrder } from "./wake.ts";
import { momentOf, type Steps, type World } from "./world.ts";

/** A sender takes a message that was not answered yet, or repeats one that was, and keeps what it was answered. */
export function* sendMessage(world: World, owner: string): Steps {
  const open = world.messages.filter((message) => message.acked === null);
  const again = open.length === 0 || (!world.isHealed && world.dice.chance(0.2));
  const message = again ? world.dice.pick(world.messages) : world.dice.pick(open);
  const isConflict = again && message.acked !== null && world.dice.chance(0.3);
  yield "send";
  const bodyHash = isConflict ? "f".repeat(64) : message.bodyHash;
  const tx = world.store.begin(owner);
  try {
    const answer = accept(world, tx, { ...message, bodyHash });
    if (answer === null) return tx.rollback();
    yield "accept.before_commit";
    tx.commit();
    yield "accept.after_commit";
    if (!isConflict) message.acked ??= answer;
  } catch (fault) {
    tx.rollback();
    if (!world.parts.resendsUnderSameKey && fault instanceof StoreFault) message.key = `${message.key}+`;
    throw fault;
  }
}

/** Null where it cannot be taken yet: a refund of an order that nobody knows. */
function accept(world: World, tx: SimTx, message: Message): Message["acked"] {
  const { key, bodyHash, orderNo, body } = message;
  tx.lock(`keys/${key}`);
  const known = tx.keys.get(key);
  if (known) return known.bodyHash === bodyHash ? "repeat" : "conflict";
  const orderId = orderIdOf(orderNo);
  const eventId = world.newId();
  tx.keys.put(key, { bodyHash, eventId, orderId });
  if (body.type === "key") {
    tx.lock(`waitKey/${orderNo}`);
    const at = momentOf(world);
    tx.keyEvents.put(eventId, { key: orderNo, name: body.name, at });
    wakeForKey(world, tx, { key: orderNo, name: body.name, at });
    return "new";
  }
  tx.lock(`orders/${orderId}`);
  const row = tx.orders.get(orderId);
  if (body.type === "refund") return row ? acceptRefund(world, tx, { row, refund: body.refund, eventId }) : null;
  acceptOrder(world, tx, { row, event: body.event, eventId, orderId });
  return "new";
}

/** The same order has the same id, whoever brings it. */
function orderIdOf(orderNo: string): string {
  return `00000000-0000-4000-9000-${orderNo.slice(1).padStart(12, "0")}`;
}

type News = { readonly row: OrderRow | undefined; readonly event: IncomingEvent; readonly eventId: string };

function acceptOrder(world: World, tx: SimTx, { row, event, eventId, orderId }: News & { orderId: string }): void {
  const at = momentOf(world);
  const facts = {
    id: orderId,
    orderNo: `SHF-${event.order.externalNo}`,
    shopId: "00000000-0000-4000-8000-00000000005a",
  };
  const result = row ? updateOrder(row.order, event, at) : createOrder(event, facts, at);
  if (result.type === "unchanged") return;
  const { order } = result;
  const events = result.events.map(({ type }) => type);
  const code = row ? (events.length > 0 ? "order.reported" : "order.noted") : "order.created";
  const history = [...(row?.history ?? []), { version: order.version, at, code, events, move: null }];
  tx.orders.put(orderId, { order, refunds: row?.refunds ?? [], parts: event.order, history });
  if (row) wakeForOrder(world, tx, { orderId, version: order.version, at, events, eventId });
  const started = events.flatMap((type) => startRuns(world, tx, { order, type, eventId, data: {} }));
  const [only] = started;
  if (row || !only || started.length > 1 || !world.beginsAtOnce) return;
  // The first turn of a new order's run is made together with the order.
  commitTurn(world, tx, makeTurn(world, tx, { run: only, at }));
}

type Asked = { readonly row: OrderRow; readonly refund: IncomingRefund; readonly eventId: string };

function acceptRefund(world: World, tx: SimTx, { row, refund: asked, eventId }: Asked): Message["acked"] {
  if (row.refunds.some(({ externalNo }) => externalNo === asked.externalNo)) return "repeat";
  const at = momentOf(world);
  const made = requestRefund({ order: row.order, refunds: row.refunds }, asked, { id: world.newId(), at });
  if (!made.ok) return null;
  const { order, refund } = made;
  const change = { version: order.version, at, code: "refund.requested", events: ["RefundRequested"], move: null };
  tx.orders.put(order.id, { ...row, order, refunds: [...row.refunds, refund], history: [...row.history, change] });
  const { id, no, kind, amount, currency, reasonCode } = refund;
  const told = { id, no, kind, amount, currency, reasonCode, reasonText: null };
  wakeForOrder(world, tx, { orderId: order.id, version: order.version, at, events: ["RefundRequested"], eventId });
  startRuns(world, tx, { order, type: "RefundRequested", eventId, data: { refund: told } });
  return "new";
}

type Happened = {
  readonly order: OrderRow["order"];
  readonly type: EventType;
  readonly eventId: string;
  readonly data: { readonly [name: string]: Record<string, string | number | null> };
};

function startRuns(world: World, tx: SimTx, { order, type, eventId, data }: Happened): readonly RunRow[] {
  const at = momentOf(world);
  return world.flows.flatMap((flow, index) => {
    if (!flow.events.includes(type)) return [];
    const event = { id: eventId, type, at, orderId: order.id, orderVersion: order.version, data };
    const run: RunRow = {
      ...{ id: world.newId(), orderId: order.id, flow: index, seq: 0, status: "ready", state: null, wakeAt: null },
      ...{ pending: [{ type: "start", node: flow.node, event }], startedAt: at, eventId, orderVersion: order.version },
      cancelled: false,
    };
    tx.runs.put(run.id, run);
    return [run];
  });
}
