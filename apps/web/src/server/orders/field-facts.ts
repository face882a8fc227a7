import { Id } from "@orderloom/schema/ids";
import type { Order } from "@orderloom/schema/order/order";
import { ORDER_FIELDS, readOrderField } from "@orderloom/schema/order/order-fields";
import { inTransaction } from "@orderloom/store/database/database";
import { getOrder } from "@orderloom/store/orders/order-queries";
import { recentOrders } from "@orderloom/store/orders/recent-orders";
import { z } from "zod";
import { keys } from "../keys.ts";
import { procedure } from "../trpc.ts";
import { readingOf } from "./reading.ts";

/** So many orders tell which fields can be counted on. */
const LOOKED_AT = 100;

/**
 * What the last orders had in the fields that templates and rules read: how many were looked at, how many had nothing
 * there (by path; a field that all had is left out), and the newest one as an example, masked for the person.
 */
export const fieldFactsProcedure = procedure("order.read")
  .input(z.strictObject({ shopIds: z.array(Id).max(200).nullable() }))
  .query(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const reading = readingOf(ctx.signedIn);
      const orders = await recentOrders(tx, { ...reading, of: input.shopIds, limit: LOOKED_AT });
      const [newest] = orders;
      const example = newest ? await getOrder(tx, keys(), { ...reading, orderId: newest.id }) : null;
      return { lookedAt: orders.length, missing: countMissing(orders), example };
    }),
  );

function countMissing(orders: readonly Order[]): Readonly<Record<string, number>> {
  const counts = ORDER_FIELDS.map(({ path }): [string, number] => [
    path,
    orders.filter((order) => isMissing(readOrderField(order, path))).length,
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** No tags is something that an order says; no city is not. */
function isMissing(value: ReturnType<typeof readOrderField>): boolean {
  return value === null || value === undefined || value === "";
}
