import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { PERSONAL_CLASSES } from "@orderloom/schema/mask/personal";
import type { MergePieces } from "@orderloom/schema/order/merge-orders";
import { lockOrders } from "../accept/lock-orders.ts";
import type { Box } from "../accept/order-key.ts";
import type { OrderWork } from "../accept/order-work.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import { isInScope, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";

/** An order that is locked, with all that is in it; its person was not erased. */
export type WholeOrder = { readonly work: OrderWork; readonly box: Box; readonly pieces: MergePieces };

/** Which orders are wanted, by whom. */
export type Wanted = {
  readonly orderIds: readonly Id[];
  readonly scope: RowScope;
  /** `refuse` where the caller holds other locks already: an order somebody else holds is `order_busy`. */
  readonly whenBusy: "wait" | "refuse";
  /** The version of the first that its reader saw; null where nobody looked. */
  readonly version?: number | null;
};

const LOCK_FREE = statement(
  "lock_free_orders",
  (schema) => `
    select o.id from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.orders o on o.bucket = w.bucket and o.id = w.id
    order by o.id for update of o skip locked`,
);

/**
 * Locks orders by id and opens them, in the sequence they were asked for. Throws `not_found` for one that is not there
 * or not in scope, `order_stale`, `order_busy`, `order_erased`.
 */
export async function lockWhole(tx: Tx, keys: KeyProvider, wanted: Wanted): Promise<readonly WholeOrder[]> {
  const { orderIds, scope, whenBusy, version = null } = wanted;
  if (whenBusy === "refuse") await takeFree(tx, orderIds);
  const works = await lockOrders(tx, keys, [...orderIds].sort());
  const parts = await loadOrderParts(tx, keys, { orderIds, parts: ["lines", "doc", ...PERSONAL_CLASSES] });
  return orderIds.map((orderId, place) => {
    const work = works.get(orderId);
    if (!work || !isInScope(work.order, scope)) throw new OrderloomError("not_found", { params: { orderId } });
    const { order, box } = work;
    if (place === 0 && version !== null && version !== order.version) {
      throw new OrderloomError("order_stale", { params: { version: order.version } });
    }
    if (!box) throw new OrderloomError("order_erased", { params: { order: order.orderNo } });
    const { lines = [], private: personal = {}, doc = {} } = parts.get(orderId) ?? {};
    return { work, box, pieces: { order, lines, private: personal, doc } };
  });
}

async function takeFree(tx: Tx, orderIds: readonly Id[]): Promise<void> {
  const free = await execute<{ id: Id }>(tx, LOCK_FREE, [orderIds.map(bucketOf), orderIds]);
  if (free.length < new Set(orderIds).size) throw new OrderloomError("order_busy");
}

const CLOCK = statement("read_clock", () => "select clock_timestamp()::timestamptz(3) as at");

/** The database's clock, ISO 8601. */
export async function readClock(tx: Tx): Promise<string> {
  const [row] = await execute<{ at: string }>(tx, CLOCK, []);
  return row?.at ?? new Date(0).toISOString();
}
