import { OrderloomError } from "@orderloom/schema/error";
import type { Order } from "@orderloom/schema/order/order";
import type { IncomingRefund, Refund } from "@orderloom/schema/refund/refund";
import { requestRefund } from "@orderloom/schema/refund/request-refund";

/** A rehearsal's ids mean nothing outside of it. */
const REFUND_ID = "00000000-0000-4000-8000-0000000000f1";

/** An order on which a refund was just asked for, and what its event tells of it. */
export type RequestedRefund = {
  readonly order: Order;
  readonly refund: Refund;
  readonly requested: Pick<Refund, "id" | "no" | "kind" | "amount" | "currency" | "reasonCode"> & {
    readonly reasonText: string | null;
  };
};

/** The refund as accepting the request makes it, and as the event tells it; throws the code of a refusal. */
export function requestedOn(order: Order, incoming: IncomingRefund, at: string): RequestedRefund {
  const made = requestRefund({ order, refunds: [] }, incoming, { id: REFUND_ID, at });
  if (!made.ok) throw new OrderloomError(made.code, { params: made.params });
  const { id, no, kind, amount, currency, reasonCode } = made.refund;
  const requested = { id, no, kind, amount, currency, reasonCode, reasonText: incoming.reasonText ?? null };
  return { order: made.order, refund: made.refund, requested };
}
