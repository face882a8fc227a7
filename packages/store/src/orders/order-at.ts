import { bucketOf, type Id } from "@orderloom/schema/ids";
import { Order } from "@orderloom/schema/order/order";
import type { Tx } from "../database/database.ts";

/**
 * The facts of an order as they were at a version, rebuilt of the patches that made it; null when its history does
 * not reach back so far. The caller has checked that the reader may see the order.
 */
export async function orderAt(tx: Tx, orderId: Id, version: number): Promise<Order | null> {
  const { rows } = await tx.client.query<{ readonly patch: object }>(
    `select c.patch from ${tx.env}.order_changes c
     where c.bucket = $1 and c.order_id = $2 and c.version <= $3
     order by c.version`,
    [bucketOf(orderId), orderId, version],
  );
  const facts = Object.fromEntries([...NOTHING, ...rows.flatMap(({ patch }) => Object.entries(patch))]);
  return Order.safeParse({ ...facts, id: orderId, version }).data ?? null;
}

/** What the first patch does not hold was null. */
const NOTHING = Object.keys(Order.shape).map((field) => [field, null] as const);
