import type { LocalizedText } from "@orderloom/schema/language";
import type { EventType } from "@orderloom/schema/order/event";
import type { IncomingOrder } from "@orderloom/schema/order/order";
import type { OrderState } from "@orderloom/schema/order/order-state";
import type { IncomingRefund } from "@orderloom/schema/refund/refund";
import type { RefundState } from "@orderloom/schema/refund/refund-state";
import type { CallOutcome, RunStatus } from "@orderloom/schema/run/run";

/** What a sample comes to under the template's example options; a test plays it and compares. */
export type ExpectedOutcome = {
  readonly status: RunStatus;
  readonly orderState: OrderState;
  /** Null where no refund was asked for. */
  readonly refundState: RefundState | null;
  /** The steps taken, as `node:port`, in their sequence. */
  readonly way: readonly string[];
  /** Ids of the levels that were asked, in their sequence. */
  readonly asked: readonly string[];
  /** Roles that were told. */
  readonly told: readonly string[];
};

/** An order in the standard model that shows one way through a template, with what people and others answer. */
export type Sample = {
  readonly id: string;
  /** What is special about it. */
  readonly name: LocalizedText;
  readonly order: IncomingOrder;
  readonly event: EventType;
  /** The refund that is asked for, where the event is that. */
  readonly refund: IncomingRefund | null;
  /** What the last person asked decides; those before approve. */
  readonly decision: "approved" | "rejected";
  /** How every call to another system ends. */
  readonly call: CallOutcome;
  readonly expected: ExpectedOutcome;
};
