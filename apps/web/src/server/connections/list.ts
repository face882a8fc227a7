import { OrderloomError } from "@orderloom/schema/error";
import { readConnectionHealth } from "@orderloom/store/calls/connection-health";
import { listConnections } from "@orderloom/store/connections/connection-queries";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";
import { hookUrl } from "./hook-url.ts";

/** The connections of this environment that the person may see, without their secrets, and how each fares. */
export const listConnectionsProcedure = procedure("connection.read").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, async (tx) => {
    const connections = await listConnections(tx, ctx.signedIn.scope);
    const healths = await readConnectionHealth(tx);
    return connections.map((connection) => {
      const health = healths.get(connection.id);
      if (!health) throw new OrderloomError("internal");
      return { ...connection, health, hookUrl: hookUrl(connection) };
    });
  }),
);
