import { ConnectionLimits } from "@orderloom/schema/connection-limits";
import { setConnectionLimits } from "@orderloom/store/connections/connections";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";
import { ConnectionInput } from "./connection-input.ts";
import { visibleConnection } from "./visible-connection.ts";

/** Sets how much of a connection all runners together may use. */
export const setConnectionLimitsProcedure = procedure("connection.edit")
  .input(ConnectionInput.extend({ limits: ConnectionLimits }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      await visibleConnection(tx, input.connectionId, ctx.signedIn.scope);
      await setConnectionLimits(tx, { ...input, cause: ctx.cause });
    }),
  );
