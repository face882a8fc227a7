import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { orderRefunds } from "@orderloom/store/orders/order-refunds";
import { z } from "zod";
import { keys } from "../keys.ts";
import { procedure } from "../trpc.ts";
import { readingOf } from "./reading.ts";

/** The refunds of one order, oldest first, with what people wrote as far as the person may see it. */
export const orderRefundsProcedure = procedure("order.read")
  .input(z.strictObject({ orderId: Id }))
  .query(({ ctx, input: { orderId } }) => {
    const query = { orderId, ...readingOf(ctx.signedIn) };
    return inTransaction(ctx.db, ctx.environment, (tx) => orderRefunds(tx, keys(), query));
  });
