import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { getOrder } from "@orderloom/store/orders/order-queries";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";
import { readingOf } from "./reading.ts";

/** One order with its lines and what the person may see of its receiver. */
export const getOrderProcedure = procedure("order.read")
  .input(z.strictObject({ orderId: Id }))
  .query(async ({ ctx, input: { orderId } }) => {
    const query = { orderId, ...readingOf(ctx.signedIn) };
    return orMissing(await inTransaction(ctx.db, ctx.environment, (tx) => getOrder(tx, keys(), query)), { orderId });
  });
