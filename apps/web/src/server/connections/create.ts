import { OrderloomError } from "@orderloom/schema/error";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";
import { ConnectionWish, makeConnection } from "./make-connection.ts";

/** Makes a connection in this environment, and its shop where it needs one and none is named. */
export const createConnectionProcedure = procedure("connection.edit")
  .input(ConnectionWish)
  .mutation(({ ctx, input }) => {
    const { shopIds } = ctx.signedIn.scope;
    if (input.shopId !== undefined && shopIds !== null && !shopIds.includes(input.shopId)) {
      throw new OrderloomError("not_found", { params: { shopId: input.shopId } });
    }
    return inTransaction(ctx.db, ctx.environment, (tx) => makeConnection(tx, { ...input, cause: ctx.cause }));
  });
