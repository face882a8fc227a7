import type { Cause } from "@orderloom/schema/cause";
import { and, eq, ne, sql } from "drizzle-orm";
import type { ControlTx } from "../database/database.ts";
import { session } from "../tables/control/session.ts";
import { recordPersonAct } from "./person-access.ts";

/** One sign-in of a person; its secret is never shown. */
export type SignIn = {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
};

/** The sign-ins of a person that are still good, latest first. */
export async function listSignIns(tx: ControlTx, personId: string): Promise<readonly SignIn[]> {
  const rows = await tx.drizzle
    .select()
    .from(session)
    .where(and(eq(session.userId, personId), sql`${session.expiresAt} > now()`))
    .orderBy(sql`${session.updatedAt} desc`);
  return rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
    id,
    createdAt: createdAt.toISOString(),
    lastSeenAt: updatedAt.toISOString(),
    ipAddress,
    userAgent,
  }));
}

/** Ends one sign-in of a person. False when it was not theirs or is gone. */
export async function endSignIn(
  tx: ControlTx,
  input: { readonly personId: string; readonly sessionId: string; readonly cause: Cause },
): Promise<boolean> {
  const { personId, sessionId, cause } = input;
  const ended = await tx.drizzle
    .delete(session)
    .where(and(eq(session.id, sessionId), eq(session.userId, personId)))
    .returning({ id: session.id });
  if (ended.length === 0) return false;
  await recordPersonAct(tx, { code: "person.session_ended", personId, cause });
  return true;
}

/** Ends every sign-in of a person but `keep`. Returns how many ended. */
export async function endOtherSignIns(
  tx: ControlTx,
  input: { readonly personId: string; readonly keep: string | null; readonly cause: Cause },
): Promise<number> {
  const { personId, keep, cause } = input;
  const ended = await tx.drizzle
    .delete(session)
    .where(and(eq(session.userId, personId), keep === null ? undefined : ne(session.id, keep)))
    .returning({ id: session.id });
  if (ended.length > 0) {
    await recordPersonAct(tx, { code: "person.sessions_ended", personId, cause, params: { count: ended.length } });
  }
  return ended.length;
}
