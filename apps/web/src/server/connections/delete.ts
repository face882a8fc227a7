import { deleteConnection } from "@orderloom/store/connections/connection-uses";
import { inTransaction } from "@orderloom/store/database/database";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";
import { ConnectionInput } from "./connection-input.ts";
import { visibleConnection } from "./visible-connection.ts";

/** Deletes a connection that nothing uses. */
export const deleteConnectionProcedure = procedure("connection.edit")
  .input(ConnectionInput)
  .mutation(({ ctx, input: { connectionId } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      await visibleConnection(tx, connectionId, ctx.signedIn.scope);
      orRefuse(await deleteConnection(tx, { connectionId, cause: ctx.cause }));
    }),
  );
