import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { orderIdOf } from "../orders/identity.ts";

/** How somebody outside names an order of a shop: by the channel's order key, or by its number. */
export type OrderName = { readonly orderKey: string } | { readonly externalNo: string };

const FIND = statement(
  "find_order_by_external_no",
  (schema) => `
    select o.id from ${schema}.external_refs x
    join ${schema}.orders o on o.bucket = x.bucket and o.id = x.order_id
    where x.ref = $1 and x.kind = 'external_no' and o.shop_id = $2
    limit 2`,
);

/**
 * The id of the order that is meant; for a key whether there is such an order or not. Throws `order_unknown` for a
 * number that no order of the shop has, and `order_ambiguous` for one that several have.
 */
export async function findOrder(tx: Tx, shopId: Id, name: OrderName): Promise<Id> {
  if ("orderKey" in name) return orderIdOf({ env: tx.env, shopId, orderKey: name.orderKey });
  const rows = await execute<{ id: Id }>(tx, FIND, [name.externalNo, shopId]);
  const [only, ...more] = rows;
  if (only && more.length === 0) return only.id;
  const code = only ? "order_ambiguous" : "order_unknown";
  throw new OrderloomError(code, { params: { order: name.externalNo } });
}
