import type { Cause } from "@orderloom/schema/cause";
import type { Id } from "@orderloom/schema/ids";
import { eq, sql } from "drizzle-orm";
import { lockConnection, recordConnectionAct } from "../connections/connections.ts";
import type { Tx } from "../database/database.ts";
import { connectionStates } from "../tables/control/connection-states.ts";

/**
 * Has a connection that rests tried at once: an open breaker lets its next call through now, and the time a peer that
 * limits us asked for is over. Throws `not_found`.
 */
export async function probeConnection(
  tx: Tx,
  input: { readonly connectionId: Id; readonly cause: Cause },
): Promise<void> {
  const { connectionId, cause } = input;
  const { name } = await lockConnection(tx, connectionId);
  await tx.drizzle
    .update(connectionStates)
    .set({
      restingUntil: null,
      needsSecret: false,
      probeAt: sql`case when ${connectionStates.breaker} = 'open' then now() end`,
      updatedAt: sql`now()`,
    })
    .where(eq(connectionStates.connectionId, connectionId));
  await recordConnectionAct(tx, { code: "connection.probed", connectionId, name, cause });
  tx.topics.add(`${tx.env}:connections`);
}
