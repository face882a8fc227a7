import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Order } from "@orderloom/schema/order/order";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { selectOrder } from "../orders/order-row.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openOrderKey } from "./order-key.ts";
import type { OrderWork } from "./order-work.ts";

type LockedRow = Order & {
  readonly dataKey: Buffer | null;
  readonly sealedPrivate: Buffer | null;
  readonly partsHash: Buffer | null;
};

const LOCK = statement(
  "accept_lock_orders",
  (schema) => `
    select ${selectOrder("o")}, p.data_key as "dataKey", p.sealed as "sealedPrivate", d.parts_hash as "partsHash"
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.orders o on o.bucket = w.bucket and o.id = w.id
    left join ${schema}.order_private p on p.bucket = o.bucket and p.order_id = o.id
    left join ${schema}.order_docs d on d.bucket = o.bucket and d.order_id = o.id
    order by o.id
    for update of o`,
);

/**
 * Locks those of the orders that exist, by id, and opens their keys. What was read beside the order is as fresh as
 * the lock: whoever writes it holds the order too.
 */
export async function lockOrders(tx: Tx, keys: KeyProvider, ids: readonly Id[]): Promise<Map<Id, OrderWork>> {
  const works = new Map<Id, OrderWork>();
  if (ids.length === 0) return works;
  const rows = await execute<LockedRow>(tx, LOCK, [ids.map(bucketOf), ids]);
  for (const { dataKey, sealedPrivate, partsHash, ...order } of rows) {
    works.set(order.id, {
      order,
      isNew: false,
      changes: [],
      happenings: [],
      parts: null,
      partsHash,
      box: dataKey && openOrderKey(keys, tx.env, { id: order.id, wrapped: dataKey }),
      wrappedKey: null,
      sealedPrivate,
      begun: null,
    });
  }
  return works;
}
