import { OrderloomError } from "@orderloom/schema/error";
import { inControlTransaction } from "@orderloom/store/database/database";
import { getPerson } from "@orderloom/store/people/people";
import { isAPIError } from "better-auth/api";
import { database } from "../database.ts";
import { auth } from "./auth.ts";
import { SESSION_ABSOLUTE_S } from "./session-times.ts";
import type { SignedIn } from "./signed-in.ts";

/**
 * Who sent a request, or null. Read from the database each time: an ended session, a deactivated person and a
 * changed role count from the next request on. Reading does not prolong the session; only activity does. Throws
 * `unavailable` when the database does not answer.
 */
export async function readSignedIn(headers: Headers): Promise<SignedIn | null> {
  const found = await auth()
    .api.getSession({ headers, query: { disableRefresh: true } })
    .catch(storeAway);
  if (!found || isTooOld(found.session.createdAt)) return null;
  const person = await inControlTransaction(database(), (tx) => getPerson(tx, found.user.id));
  if (!person?.active) return null;
  const { id: personId, name, email, roles, scope, preferences } = person;
  return { sessionId: found.session.id, personId, name, email, roles, scope, preferences };
}

/** A session in use ends all the same after its absolute time. */
export function isTooOld(createdAt: Date, nowMs: number = Date.now()): boolean {
  return nowMs - createdAt.getTime() > SESSION_ABSOLUTE_S * 1000;
}

/** better-auth says "internal" of a query that failed; what it asked is plain, so the database is what failed. */
function storeAway(thrown: unknown): never {
  if (!isAPIError(thrown)) throw thrown;
  throw new OrderloomError("unavailable", { retry: true, cause: thrown });
}
