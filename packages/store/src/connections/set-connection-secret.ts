import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { eq, sql } from "drizzle-orm";
import { letSecretBeTried } from "../calls/let-secret-be-tried.ts";
import type { Tx } from "../database/database.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { connections } from "../tables/control/connections.ts";
import { newSecret, withNewSecret } from "./connection-secrets.ts";
import { lockConnection, recordConnectionAct } from "./connections.ts";

/** Long enough to change the secret at the platform and for messages on their way to arrive. */
export const FORMER_SECRET_SECONDS = 24 * 60 * 60;

/**
 * Puts a new secret in force. The former one is still accepted for `keepFormerSeconds`, so that nothing is refused
 * while the platform changes over; 0 ends it at once, after a leak. Throws `not_found`.
 */
export async function setConnectionSecret(
  tx: Tx,
  keys: KeyProvider,
  input: {
    readonly connectionId: Id;
    readonly secret: string;
    readonly keepFormerSeconds?: number;
    readonly cause: Cause;
  },
): Promise<void> {
  const { connectionId, cause, keepFormerSeconds = FORMER_SECRET_SECONDS } = input;
  const { name, secrets } = await lockConnection(tx, connectionId);
  const now = await databaseNow(tx);
  const validUntil = new Date(Date.parse(now) + keepFormerSeconds * 1000).toISOString();
  const fresh = newSecret(keys, input);
  await tx.drizzle
    .update(connections)
    .set({ secrets: withNewSecret(secrets, fresh, { now, validUntil }), updatedAt: sql`now()` })
    .where(eq(connections.id, connectionId));
  await letSecretBeTried(tx, connectionId);
  await recordConnectionAct(tx, { code: "connection.secret_set", connectionId, name, cause });
}

async function databaseNow(tx: Tx): Promise<string> {
  const { rows } = await tx.client.query<{ now: string }>("select now() as now");
  const [row] = rows;
  if (!row) throw new OrderloomError("internal");
  return row.now;
}
