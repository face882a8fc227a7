import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Refund } from "@orderloom/schema/refund/refund";
import type { Tx } from "../database/database.ts";
import { groupBy } from "../database/group-by.ts";
import { execute, insertion, statement } from "../database/statement.ts";

/** What people wrote when a refund was asked for: kept sealed. */
export type RefundTexts = { readonly reasonText: string | null; readonly requestedBy: string | null };

/** The columns of a refund in a select list, named so that a row is a `Refund` as it comes. */
export const SELECT_REFUND = `r.id, r.no, r.external_no as "externalNo", r.kind, r.amount, r.currency,
  r.reason_code as "reasonCode", r.state, r.state_since as "stateSince", r.payment_no as "paymentNo",
  r.requested_at as "requestedAt", r.refunded_at as "refundedAt"`;

const READ = statement(
  "read_refunds",
  (schema) => `
    select r.order_id as "orderId", r.event_id as "eventId", ${SELECT_REFUND}
    from unnest($1::smallint[], $2::uuid[]) w(bucket, order_id)
    join ${schema}.refunds r on r.bucket = w.bucket and r.order_id = w.order_id
    order by r.requested_at, r.no`,
);

/** A refund, and the event that asked for it. */
export type AskedRefund = Refund & { readonly eventId: Id };

type Row = AskedRefund & { readonly orderId: Id };

/** All refunds of the orders, oldest first, by order. Only who holds an order's lock may decide on them. */
export async function readRefunds(tx: Tx, orderIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly AskedRefund[]>> {
  const rows = await execute<Row>(tx, READ, [orderIds.map(bucketOf), orderIds]);
  const byOrder = groupBy(rows, (row) => row.orderId);
  return new Map([...byOrder].map(([id, refunds]) => [id, refunds.map(({ orderId: _, ...refund }) => refund)]));
}

export const INSERT_REFUNDS = insertion("refunds", [
  "bucket",
  "id",
  "order_id",
  "no",
  "external_no",
  "event_id",
  "kind",
  "amount",
  "currency",
  "reason_code",
  "texts",
  "state",
  "state_since",
  "requested_at",
]);

/** Where the texts of a refund's request are sealed. */
export function refundTextsPlace(refundId: Id): string {
  return `refunds.texts:${refundId}`;
}

/** Where the reason of a refund's state is sealed. */
export function refundReasonPlace(refundId: Id): string {
  return `refunds.state_reason:${refundId}`;
}
