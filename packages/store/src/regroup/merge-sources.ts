import { mergeKey } from "@orderloom/schema/order/merge-key";
import type { MergePieces, MergeSource } from "@orderloom/schema/order/merge-orders";
import type { RefundState } from "@orderloom/schema/refund/refund-state";
import type { Tx } from "../database/database.ts";
import { type Machines, machineOf } from "../machines/read-machines.ts";
import { readRefunds } from "../orders/refund-row.ts";

/** Refunds that nobody works on any more. */
const SETTLED: ReadonlySet<RefundState> = new Set(["refunded", "rejected", "withdrawn", "closed"]);

/** What decides whether orders may be merged, of orders that were opened. */
export async function mergeSources(
  tx: Tx,
  pieces: readonly MergePieces[],
  machines: Machines,
): Promise<readonly MergeSource[]> {
  const ids = pieces.map(({ order }) => order.id);
  const refunds = await readRefunds(tx, ids);
  return pieces.map(({ order, private: personal }) => ({
    order,
    machine: machineOf(machines, order.orderType),
    key: mergeKey({ private: personal, place: order }),
    hasOpenRefund: (refunds.get(order.id) ?? []).some(({ state }) => !SETTLED.has(state)),
  }));
}
