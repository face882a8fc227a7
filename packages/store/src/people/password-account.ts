import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { ControlTx } from "../database/database.ts";
import { account } from "../tables/control/account.ts";
import { session } from "../tables/control/session.ts";

/** How better-auth 1.7 names the account that holds a password; its account id is the person's id. */
const PROVIDER = "credential";

/** Sets a person's password, given as better-auth's hash of it, and ends every sign-in made with the one before. */
export async function setPassword(
  tx: ControlTx,
  input: { readonly personId: string; readonly passwordHash: string },
): Promise<void> {
  const { personId, passwordHash } = input;
  const changed = await tx.drizzle
    .update(account)
    .set({ password: passwordHash, updatedAt: sql`now()` })
    .where(and(eq(account.userId, personId), eq(account.providerId, PROVIDER)));
  if (!changed.rowCount) {
    await tx.drizzle.insert(account).values({
      id: randomUUID(),
      accountId: personId,
      providerId: PROVIDER,
      userId: personId,
      password: passwordHash,
    });
  }
  await tx.drizzle.delete(session).where(eq(session.userId, personId));
}
