import { listConnections } from "@orderloom/store/connection-queries";
import { inTransaction } from "@orderloom/store/database";
import { procedure } from "../trpc.ts";
import { hookUrl } from "./hook-url.ts";

/** The connections of this environment that the person may see, without their secrets. */
export const listConnectionsProcedure = procedure("connection.read").query(async ({ ctx }) => {
  const connections = await inTransaction(ctx.db, ctx.environment, (tx) => listConnections(tx, ctx.signedIn.scope));
  return connections.map((connection) => ({ ...connection, hookUrl: hookUrl(connection) }));
});
