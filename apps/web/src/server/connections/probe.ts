import { probeConnection } from "@orderloom/store/calls/probe-connection";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";
import { ConnectionInput } from "./connection-input.ts";
import { visibleConnection } from "./visible-connection.ts";

/** Has a connection that rests tried at once instead of when its time comes. */
export const probeConnectionProcedure = procedure("run.operate")
  .input(ConnectionInput)
  .mutation(({ ctx, input: { connectionId } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      await visibleConnection(tx, connectionId, ctx.signedIn.scope);
      await probeConnection(tx, { connectionId, cause: ctx.cause });
    }),
  );
