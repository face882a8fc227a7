import type { ErrorCode, ErrorParams } from "../error.ts";
import type { OrderPatch } from "../order/apply-order-effect.ts";
import type { Order } from "../order/order.ts";
import { isSteppedBack } from "../order/order-state.ts";
import type { RefundEffect } from "../run/effect.ts";
import type { Refund } from "./refund.ts";
import { canMoveRefund, holdsMoney, REFUND_STATE_FACTS, type RefundState } from "./refund-state.ts";
import type { OrderRefunds } from "./request-refund.ts";

/** A refund after an effect, and the state it came from. */
export type RefundChange = { readonly from: RefundState; readonly refund: Refund };

/** What an effect did to the refunds of an order and to the order, or why it was refused. */
export type RefundEffectResult =
  | {
      readonly ok: true;
      readonly order: Order;
      readonly refunds: readonly Refund[];
      readonly patch: OrderPatch;
      /** Null when what it asks for was true already. */
      readonly change: RefundChange | null;
    }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * Decides one effect on a refund of the locked order at `at` (ISO 8601, the database's clock). Σ of what is being
 * paid back and was paid back never exceeds what the order was paid: the order's lock makes that hold also for two
 * refunds approved at the same instant. Of an order that was split or merged no money leaves: its parts, or the one it
 * was merged into, were paid the same money. A refund in that state already succeeds with an empty patch.
 */
export function applyRefundEffect(held: OrderRefunds, effect: RefundEffect, at: string): RefundEffectResult {
  const { order, refunds } = held;
  const refund = refunds.find(({ id }) => id === effect.refundId);
  if (!refund) return { ok: false, code: "refund_missing", params: {} };
  const { state: from } = refund;
  if (from === effect.to) return { ok: true, order, refunds, patch: {}, change: null };
  if (!canMoveRefund(from, effect.to)) {
    const allowed = REFUND_STATE_FACTS[from].next;
    return { ok: false, code: "refund_move_illegal", params: { from, to: effect.to, allowed } };
  }
  const refusal = holdsMoney(effect.to) && !holdsMoney(from) ? refuseMoney(held, refund) : null;
  if (refusal) return { ok: false, ...refusal };
  const moved = enter(refund, effect, at);
  const patch: OrderPatch = { version: order.version + 1, ...refundedOf(order, { from, refund: moved }) };
  return {
    ok: true,
    order: { ...order, ...patch },
    refunds: refunds.map((known) => (known === refund ? moved : known)),
    patch,
    change: { from, refund: moved },
  };
}

/**
 * What may still be paid back, in minor units of the order's currency: never below zero. What the channel says was
 * refunded counts where it is more than we paid back ourselves.
 */
export function refundableOf({ order, refunds }: OrderRefunds): number {
  const sumIn = (state: RefundState) =>
    refunds.reduce((sum, refund) => (refund.state === state ? sum + refund.amount : sum), 0);
  return Math.max(0, order.paid - Math.max(order.refunded, sumIn("refunded")) - sumIn("refunding"));
}

function refuseMoney(held: OrderRefunds, refund: Refund): { code: ErrorCode; params: ErrorParams } | null {
  const { order } = held;
  const { amount, currency } = refund;
  if (currency !== order.currency) {
    return { code: "refund_currency", params: { expected: order.currency, found: currency } };
  }
  if (isSteppedBack(order)) return { code: "refund_stepped_back", params: { state: order.state } };
  if (order.paid <= 0) return { code: "refund_unpaid", params: {} };
  const left = refundableOf(held);
  if (amount <= left) return null;
  const asked = { money: { minor: amount, currency } };
  return { code: "refund_exceeds_paid", params: { amount: asked, left: { money: { minor: left, currency } } } };
}

function enter(refund: Refund, { to, paymentNo }: RefundEffect, at: string): Refund {
  return {
    ...refund,
    state: to,
    stateSince: at,
    paymentNo: paymentNo ?? refund.paymentNo,
    refundedAt: to === "refunded" ? at : refund.refundedAt,
  };
}

function refundedOf(order: Order, { refund }: RefundChange): OrderPatch {
  return refund.state === "refunded" ? { refunded: order.refunded + refund.amount } : {};
}
