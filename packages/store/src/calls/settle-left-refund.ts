import type { Cause } from "@orderloom/schema/cause";
import type { Id } from "@orderloom/schema/ids";
import type { Json } from "@orderloom/schema/json";
import { applyRefundEffect } from "@orderloom/schema/refund/apply-refund-effect";
import { refundOfEffectKey } from "@orderloom/schema/refund/refund";
import { z } from "zod";
import { lockOrders } from "../accept/lock-orders.ts";
import { writeOrders } from "../accept/write-orders.ts";
import type { Tx } from "../database/database.ts";
import { sendRows } from "../database/statement.ts";
import { readRefunds } from "../orders/refund-row.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { toldOfRefund } from "../turns/write-order-changes.ts";
import { refundColumns, UPDATE_REFUNDS } from "../turns/write-refunds.ts";

const Paid = z.object({ paymentNo: z.string().nullable() });

/**
 * Says of a refund whose run is gone what became of its payment, so that its money does not stay reserved for ever:
 * paid, or not. Nothing when the call was no payment of a refund, or the refund is not waiting for one. The caller
 * holds the order's lock.
 */
export async function settleLeftRefund(
  tx: Tx,
  keys: KeyProvider,
  call: {
    readonly orderId: Id | null;
    readonly key: string | null;
    /** What the payment brought; null when it was not made. */
    readonly result: { readonly result: Json } | null;
    readonly cause: Cause;
    /** ISO 8601, by the database's clock. */
    readonly at: string;
  },
): Promise<void> {
  const { orderId, key, result, cause, at } = call;
  const refundId = key === null ? null : refundOfEffectKey(key);
  if (orderId === null || refundId === null) return;
  const work = (await lockOrders(tx, keys, [orderId])).get(orderId);
  const refunds = (await readRefunds(tx, [orderId])).get(orderId) ?? [];
  if (!work || refunds.find(({ id }) => id === refundId)?.state !== "refunding") return;
  const paid = result && Paid.safeParse(result.result);
  const applied = applyRefundEffect(
    { order: work.order, refunds },
    {
      type: "refund.set_state",
      refundId,
      to: result ? "refunded" : "refund_failed",
      reason: null,
      paymentNo: paid?.success ? paid.data.paymentNo : null,
    },
    at,
  );
  if (!applied.ok || !applied.change) return;
  const { order, patch, change } = applied;
  const made = { version: order.version, at, patch, cause, ...toldOfRefund(change) };
  writeOrders(tx, keys, [{ ...work, order, changes: [made] }]);
  sendRows(tx, UPDATE_REFUNDS, [{ ...refundColumns(change.refund), state_reason: null }]);
  tx.topics.add(`${tx.env}:orders`).add(`${tx.env}:order:${orderId}`);
}
