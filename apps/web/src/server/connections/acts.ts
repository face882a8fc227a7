import { inTransaction } from "@orderloom/store/database/database";
import { readActs } from "../acts/read-acts.ts";
import { procedure } from "../trpc.ts";
import { ConnectionInput } from "./connection-input.ts";
import { visibleConnection } from "./visible-connection.ts";

/** What was done to a connection, and by whom, newest first. */
export const connectionActsProcedure = procedure("connection.read")
  .input(ConnectionInput)
  .query(async ({ ctx, input: { connectionId } }) => {
    const { scope } = ctx.signedIn;
    await inTransaction(ctx.db, ctx.environment, (tx) => visibleConnection(tx, connectionId, scope));
    return readActs(ctx, { subject: "connection", subjectId: connectionId });
  });
