import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { IncomingOrder, Order } from "@orderloom/schema/order/order";
import { inTransaction } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { selectOrder } from "../orders/order-row.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { BY_TEST } from "./control.ts";
import { accept, messageOf, type World } from "./world.ts";

/** Somebody of the tests who may see everything and looked at no version. */
export const ANYBODY = { version: null, scope: WHOLE_SCOPE, cause: BY_TEST, whenBusy: "wait" } as const;

/** Takes an order in and returns its id. */
export async function newOrder(world: World, order: Partial<IncomingOrder>): Promise<Id> {
  const [result] = await accept(world, [messageOf(world, { order })]);
  if (!result?.orderId) throw new Error("the order was not accepted");
  return result.orderId;
}

const READ = statement(
  "test_read_order",
  (schema) => `select ${selectOrder("o")} from ${schema}.orders o where o.bucket = $1 and o.id = $2`,
);

/** An order as it stands. */
export async function orderNow(world: World, id: Id): Promise<Order> {
  const [order] = await inTransaction(world.db, "live", (tx) => execute<Order>(tx, READ, [bucketOf(id), id]));
  if (!order) throw new Error(`no order ${id}`);
  return order;
}

/** The codes of what happened to an order, oldest first, each with why. */
export async function historyOf(world: World, id: Id): Promise<readonly { code: string; cause: unknown }[]> {
  const { rows } = await world.db.pool.query<{ code: string; cause: unknown }>(
    "select code, cause from live.order_changes where order_id = $1 order by version",
    [id],
  );
  return rows;
}
