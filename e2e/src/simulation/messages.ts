import type { IncomingEvent } from "@orderloom/schema/order/event";
import type { IncomingOrder } from "@orderloom/schema/order/order";
import type { OrderState } from "@orderloom/schema/order/order-state";
import type { IncomingRefund } from "@orderloom/schema/refund/refund";
import { sampleOrder } from "@orderloom/templates/frame/sample-order";
import type { Dice } from "./dice.ts";

/** Something that a sender brings again and again until it is told that it was taken, and sometimes after that. */
export type Message = {
  readonly orderNo: string;
  key: string;
  readonly bodyHash: string;
  readonly body:
    | { readonly type: "order"; readonly event: IncomingEvent }
    | { readonly type: "refund"; readonly refund: IncomingRefund }
    | { readonly type: "key"; readonly name: string };
  /** What it was answered; null until then. */
  acked: "new" | "repeat" | "conflict" | null;
};

/** The lives that orders lead; each state is a message, and senders mix them up. */
const LIVES: readonly (readonly OrderState[])[] = [
  ["pending_payment", "paid", "shipped", "delivered", "completed"],
  ["paid", "shipped", "delivered"],
  ["paid", "cancelled"],
  ["paid"],
  ["pending_payment", "cancelled"],
];

/** Everything that will be sent about some orders. */
export function drawMessages(dice: Dice, startMs: number): readonly Message[] {
  const count = 3 + dice.below(3);
  return Array.from({ length: count }, (_, index) => ofOrder(dice, `E${index + 1}`, startMs)).flat();
}

function ofOrder(dice: Dice, orderNo: string, startMs: number): readonly Message[] {
  const payable = dice.pick([5_000, 60_000, 120_000, 900_000]);
  const order = sampleOrder(orderNo, { minor: payable, currency: "CNY" }, { complete: !dice.chance(0.2) });
  const states = dice.pick(LIVES).map((state, step) => {
    const occurredAt = new Date(startMs + step * 60_000).toISOString();
    return orderMessage({ ...order, state, externalStatus: state, externalUpdatedAt: occurredAt }, occurredAt);
  });
  const refunds = Array.from({ length: dice.below(3) }, (_, index) =>
    refundMessage(orderNo, { no: `R${index + 1}`, amount: 1 + dice.below(payable) }),
  );
  const reports = dice.chance(0.5) ? [keyMessage(orderNo)] : [];
  return [...states, ...refunds, ...reports];
}

function orderMessage(order: IncomingOrder, occurredAt: string): Message {
  const paid = order.state === "pending_payment" ? 0 : order.amounts.payable;
  const told = { ...order, amounts: { ...order.amounts, paid } };
  const key = `${order.externalNo}:${order.state}`;
  const bodyHash = hashLike(key);
  const event = { key, bodyHash, occurredAt, order: told };
  return { orderNo: order.externalNo, key, bodyHash, body: { type: "order", event }, acked: null };
}

function refundMessage(orderNo: string, { no, amount }: { no: string; amount: number }): Message {
  const key = `${orderNo}:${no}`;
  const refund: IncomingRefund = { externalNo: no, kind: "refund_only", amount, currency: "CNY" };
  return { orderNo, key, bodyHash: hashLike(key), body: { type: "refund", refund }, acked: null };
}

function keyMessage(orderNo: string): Message {
  const key = `${orderNo}:signed`;
  return { orderNo, key, bodyHash: hashLike(key), body: { type: "key", name: "waybill.signed" }, acked: null };
}

/** As good as a hash where every body is known: two bodies never have the same. */
function hashLike(text: string): string {
  return Buffer.from(text).toString("hex").padEnd(64, "0").slice(0, 64);
}
