import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Order } from "@orderloom/schema/order/order";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import { selectOrder } from "./order-row.ts";

const READ = statement(
  "read_order_facts",
  (schema) => `
    select ${selectOrder("o")} from ${schema}.orders o where o.bucket = $1 and o.id = $2 and ${inScope("o", 3, 4)}`,
);

/** The facts of one order of the transaction's environment, nothing personal; null when there is none to be seen. */
export async function readOrderFacts(tx: Tx, query: { readonly orderId: Id } & RowScope): Promise<Order | null> {
  const { orderId, shopIds, warehouseIds } = query;
  const [order] = await execute<Order>(tx, READ, [bucketOf(orderId), orderId, shopIds, warehouseIds]);
  return order ?? null;
}
