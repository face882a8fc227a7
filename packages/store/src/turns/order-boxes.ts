import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { type Box, openOrderKey, ownKeyBox } from "../accept/order-key.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";

/** The boxes of what belongs to orders, and of what belongs to none (`null`). Throws `not_found` for an erased one. */
export type Boxes = (orderId: Id | null) => Box;

const READ = statement(
  "read_order_keys",
  (schema) => `
    select p.order_id as "orderId", p.data_key as "dataKey"
    from unnest($1::smallint[], $2::uuid[]) w(bucket, order_id)
    join ${schema}.order_private p on p.bucket = w.bucket and p.order_id = w.order_id`,
);

const opened = new WeakMap<Tx, Map<Id, Box>>();

/** Opens the keys of those orders that this transaction has not opened yet. */
export async function openBoxes(tx: Tx, keys: KeyProvider, orderIds: Iterable<Id | null>): Promise<Boxes> {
  const known = opened.get(tx) ?? new Map<Id, Box>();
  opened.set(tx, known);
  const wanted = [...new Set(orderIds)].filter((id) => id !== null).filter((id) => !known.has(id));
  if (wanted.length > 0) {
    const rows = await execute<{ orderId: Id; dataKey: Buffer | null }>(tx, READ, [wanted.map(bucketOf), wanted]);
    for (const { orderId, dataKey } of rows) {
      if (dataKey) known.set(orderId, openOrderKey(keys, tx.env, { id: orderId, wrapped: dataKey }));
    }
  }
  const own = ownKeyBox(keys, tx.env);
  return (orderId) => {
    if (orderId === null) return own;
    const box = known.get(orderId);
    if (!box) throw new OrderloomError("not_found", { params: { orderId } });
    return box;
  };
}
