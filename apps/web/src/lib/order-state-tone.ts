import type { OrderState } from "@orderloom/schema/order/order-state";
import type { Tone } from "../ui/status/state-tag.tsx";

/** How each state of an order looks: it goes on by itself, waits for somebody, has ended, or needs a hand now. */
export const ORDER_STATE_TONES: Readonly<Record<OrderState, Tone>> = {
  pending_confirm: "waiting",
  pending_payment: "waiting",
  deposit_paid: "waiting",
  paid: "moving",
  pending_review: "waiting",
  presale_waiting: "waiting",
  allocated: "moving",
  split: "moving",
  merged: "off",
  in_production: "moving",
  qc_passed: "moving",
  picking: "moving",
  packing: "moving",
  pre_shipped: "moving",
  partially_shipped: "moving",
  shipped: "moving",
  delivered: "moving",
  completed: "good",
  cancel_requested: "waiting",
  cancelled: "off",
  closed: "off",
  exception: "bad",
};
