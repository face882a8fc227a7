import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Order } from "@orderloom/schema/order";
import type { Tx } from "./database.ts";
import { selectOrder } from "./order-row.ts";
import { execute, statement } from "./statement.ts";

const READ = statement(
  "read_order_facts",
  (schema) => `select ${selectOrder("o")} from ${schema}.orders o where o.bucket = $1 and o.id = $2`,
);

/** The facts of one order of the transaction's environment, nothing personal; null when there is none. */
export async function readOrderFacts(tx: Tx, orderId: Id): Promise<Order | null> {
  const [order] = await execute<Order>(tx, READ, [bucketOf(orderId), orderId]);
  return order ?? null;
}
