import type { Program } from "@orderloom/engine/program";
import type { OrderView } from "@orderloom/schema/graph/node";
import { IncomingRefund } from "@orderloom/schema/refund/refund";
import type { RehearsalScene } from "@orderloom/schema/run/rehearsal";
import { EXAMPLE_STOCK_NEWS } from "@orderloom/schema/stock/stock-news";
import { type RequestedRefund, requestedOn } from "@orderloom/templates/frame/requested-on";
import type { z } from "zod";
import { startEventType, type TrialStart } from "./trial-start.ts";

/** A refund as somebody asks for it, without what people wrote. */
export const RefundWish = IncomingRefund.pick({ kind: true, amount: true, currency: true, reasonCode: true });
export type RefundWish = z.infer<typeof RefundWish>;

type Played = {
  readonly program: Program;
  readonly start: TrialStart;
  /** Null for a run about none. */
  readonly order: OrderView | null;
  /** What is asked back, for an event that asks for it; all that was paid when null. */
  readonly refund: RefundWish | null;
};

const EVENT_ID = "00000000-0000-4000-8000-0000000000e1";

/** The clock of a trial that no order gives its time: a Monday in working time. */
const WITHOUT_ORDER_AT = "2026-11-23T02:00:00.000Z";

/** What starts a trial, and the order as it is then. */
export function trialScene({ program, start, order, refund }: Played): Omit<RehearsalScene, "answer"> {
  const at = order ? (order.facts.paidAt ?? order.facts.placedAt) : WITHOUT_ORDER_AT;
  if (start.type === "node") {
    const { node, inputs } = start;
    const about = { orderId: order?.facts.id ?? null, orderVersion: order?.facts.version ?? null };
    const type = startEventType(program, node);
    const data = type === "StockChanged" ? EXAMPLE_STOCK_NEWS : inputs;
    return { event: { id: EVENT_ID, type, at, ...about, data }, node, order };
  }
  if (!order) throw new TypeError("an event is one of an order");
  const asked = start.event === "RefundRequested" ? askRefund(order, refund, at) : null;
  const view = asked ? { ...order, facts: asked.order, refunds: [asked.refund] } : order;
  const { id: orderId, version: orderVersion } = view.facts;
  const data = asked ? { refund: asked.requested } : {};
  return { event: { id: EVENT_ID, type: start.event, at, orderId, orderVersion, data }, order: view };
}

/** Null when the order cannot have it: the flow is then tried without one. */
function askRefund({ facts }: OrderView, wish: RefundWish | null, at: string): RequestedRefund | null {
  const whole = { kind: "refund_only", amount: facts.paid, currency: facts.currency } as const;
  if ((wish ?? whole).amount <= 0) return null;
  try {
    return requestedOn(facts, wish ?? whole, at);
  } catch {
    return null;
  }
}
