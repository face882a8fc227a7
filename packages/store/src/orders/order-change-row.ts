import type { Cause } from "@orderloom/schema/cause";
import type { ErrorParams } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import type { OrderChangeCode } from "@orderloom/schema/order/order-change";
import type { Row } from "../database/binary-rows.ts";
import { insertion } from "../database/statement.ts";

/** One version of an order, as its history and audit keep it. */
export type OrderChange = {
  readonly version: number;
  /** ISO 8601. */
  readonly at: string;
  readonly code: OrderChangeCode;
  readonly params: ErrorParams;
  readonly patch: OrderPatch;
  readonly cause: Cause;
};

export const INSERT_CHANGES = insertion("order_changes", [
  "bucket",
  "order_id",
  "version",
  "at",
  "code",
  "params",
  "patch",
  "cause",
]);

/** The row of a change, for {@link INSERT_CHANGES}. */
export function changeRow(orderId: Id, change: OrderChange): Row {
  return { bucket: bucketOf(orderId), order_id: orderId, ...change };
}
