import { connectionUses } from "@orderloom/store/connections/connection-uses";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";
import { ConnectionInput } from "./connection-input.ts";
import { visibleConnection } from "./visible-connection.ts";

/** What needs a connection; one that nothing needs can be deleted. */
export const connectionUsesProcedure = procedure("connection.read")
  .input(ConnectionInput)
  .query(({ ctx, input: { connectionId } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      await visibleConnection(tx, connectionId, ctx.signedIn.scope);
      return connectionUses(tx, connectionId);
    }),
  );
