import { enterStates, type OrderPatch } from "../order/apply-order-effect.ts";
import { channelPath } from "../order/channel-path.ts";
import type { HoldCode } from "../order/hold.ts";
import type { Order, OrderPrivate } from "../order/order.ts";
import { isStandstill, isTerminal, type OrderState, placeInLine } from "../order/order-state.ts";
import { allows, type Machine } from "../order/state-machine.ts";
import { hasWorkBegun } from "../order/work-begun.ts";
import type { Place, Question, StopState } from "./family-news.ts";

/** The hold that keeps an order until somebody has looked. */
const HOLDS: Readonly<Record<Question, HoldCode>> = {
  stop: "channel_change",
  receiver: "address",
  refund: "refund_pending",
  shipment: "channel_change",
  contents: "channel_change",
};

/** What one order that is shipped is told. Amounts are its own, after the change. */
export type OwnNews =
  | { readonly type: "stop"; readonly to: StopState; readonly reason: string | null }
  | { readonly type: "moved"; readonly to: OrderState }
  | { readonly type: "money"; readonly paid: number; readonly refunded: number }
  | { readonly type: "receiver"; readonly private: OrderPrivate; readonly place: Place }
  | { readonly type: "ask"; readonly question: Question }
  | { readonly type: "hold"; readonly code: HoldCode; readonly reason: string }
  | { readonly type: "release"; readonly code: HoldCode };

/** What news did to an order: what of it changed, and what a person is asked that nobody was asked before. */
export type Reached = {
  readonly order: Order;
  readonly patch: OrderPatch;
  /** The personal part that it has from now on, where that changed. */
  readonly private: OrderPrivate | null;
  readonly asked: readonly Question[];
};

type Reaching = { readonly machine: Machine; readonly at: string };

/** Applies news to an order that is shipped itself. An order that has ended hears nothing any more. */
export function reachOrder(order: Order, news: readonly OwnNews[], { machine, at }: Reaching): Reached {
  let reached: Reached = { order, patch: {}, private: null, asked: [] };
  for (const one of news) reached = reachWith(reached, one, { machine, at });
  if (Object.keys(reached.patch).length === 0 && reached.private === null) return reached;
  const version = { version: order.version + 1 };
  return { ...reached, order: { ...reached.order, ...version }, patch: { ...reached.patch, ...version } };
}

function reachWith(reached: Reached, news: OwnNews, reaching: Reaching): Reached {
  const { order } = reached;
  if (news.type === "money") return changed(reached, differing(order, { paid: news.paid, refunded: news.refunded }));
  if (isTerminal(order.state)) return reached;
  switch (news.type) {
    case "stop":
      return stop(reached, news, reaching);
    case "moved":
      return changed(
        reached,
        enterStates(order, channelPath(order, news.to, reaching.machine) ?? [], { ...reaching, reason: null }),
      );
    case "receiver":
      return readdress(reached, news, reaching);
    case "ask":
      return ask(reached, news.question, reaching.at);
    case "hold":
      return hold(reached, { ...news, at: reaching.at });
    case "release":
      return changed(reached, differing(order, { holds: order.holds.filter(({ code }) => code !== news.code) }));
  }
}

/** What nobody has in hand yet ends with the whole; the rest stands still where it can, and waits for a person. */
function stop(reached: Reached, { to, reason }: Extract<OwnNews, { type: "stop" }>, reaching: Reaching): Reached {
  const { order } = reached;
  const { machine } = reaching;
  if (!hasWorkBegun(order)) {
    return changed(reached, enterStates(order, channelPath(order, to, machine) ?? [], { ...reaching, reason }));
  }
  const move = { from: order.state, to: "cancel_requested", previous: order.previousState } as const;
  const canWait = !isStandstill(order.state) && allows(machine, move);
  const waiting = canWait
    ? changed(reached, enterStates(order, ["cancel_requested"], { ...reaching, reason }))
    : reached;
  return ask(waiting, "stop", reaching.at);
}

function readdress(reached: Reached, news: Extract<OwnNews, { type: "receiver" }>, { at }: Reaching): Reached {
  const { order } = reached;
  if (hasWorkBegun(order) || order.pinned?.includes("address")) return ask(reached, "receiver", at);
  return { ...changed(reached, differing(order, news.place)), private: { ...reached.private, ...news.private } };
}

/** An order that is held for it already was asked about before. */
function ask(reached: Reached, question: Question, at: string): Reached {
  const code = HOLDS[question];
  if (reached.order.holds.some((known) => known.code === code)) return reached;
  return { ...hold(reached, { code, reason: "", at }), asked: [...reached.asked, question] };
}

function hold(reached: Reached, { code, reason, at }: { code: HoldCode; reason: string; at: string }): Reached {
  const { holds } = reached.order;
  if (holds.some((known) => known.code === code)) return reached;
  return changed(reached, { holds: [...holds, { code, reason, since: at }] });
}

function differing(order: Order, patch: OrderPatch): OrderPatch {
  const entries = Object.entries(patch).filter(([field, value]) => {
    const before: unknown = Reflect.get(order, field);
    return JSON.stringify(before) !== JSON.stringify(value);
  });
  return Object.fromEntries(entries);
}

function changed(reached: Reached, patch: OrderPatch): Reached {
  return { ...reached, order: { ...reached.order, ...patch }, patch: { ...reached.patch, ...patch } };
}

/** Whether an order has left the warehouse, all of it, by what we know. */
export function hasLeft({ state, previousState }: Pick<Order, "state" | "previousState">): boolean {
  const stood = isStandstill(state) ? (previousState ?? state) : state;
  return placeInLine(stood) >= placeInLine("shipped");
}
