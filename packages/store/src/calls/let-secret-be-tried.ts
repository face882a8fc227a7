import type { Id } from "@orderloom/schema/ids";
import { eq } from "drizzle-orm";
import type { Tx } from "../database/database.ts";
import { connectionStates } from "../tables/control/connection-states.ts";

/** Calls that waited because there was no secret to show are made with what the connection has now. */
export async function letSecretBeTried(tx: Tx, connectionId: Id): Promise<void> {
  await tx.drizzle
    .update(connectionStates)
    .set({ needsSecret: false })
    .where(eq(connectionStates.connectionId, connectionId));
  tx.topics.add(`${tx.env}:connections`);
}
