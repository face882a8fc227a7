import { randomUUID } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import type { Role } from "@orderloom/schema/role";
import { and, eq } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx } from "../database/database.ts";
import { account } from "../tables/control/account.ts";
import { person } from "../tables/control/person.ts";
import { personRoles } from "../tables/control/person-roles.ts";
import { createLink, type NewLink, redeemLink } from "./one-time-links.ts";
import { setPassword } from "./password-account.ts";

export type InviteResult =
  | { readonly ok: true; readonly personId: string; readonly link: NewLink }
  | { readonly ok: false; readonly code: "person_exists"; readonly params: { readonly email: string } };

/** Adds a person who may join with the link within LIMITS.inviteDays. The address is compared in lower case. */
export async function invitePerson(
  tx: ControlTx,
  input: { readonly name: string; readonly email: string; readonly roles: readonly Role[]; readonly cause: Cause },
): Promise<InviteResult> {
  const { name, cause } = input;
  const email = input.email.trim().toLowerCase();
  const roles = [...new Set(input.roles)].sort();
  const personId = randomUUID();
  const added = await tx.drizzle.insert(person).values({ id: personId, name, email }).onConflictDoNothing().returning();
  if (added.length === 0) return { ok: false, code: "person_exists", params: { email } };
  if (roles.length > 0) await tx.drizzle.insert(personRoles).values(roles.map((role) => ({ personId, role })));
  const link = await makeInvite(tx, personId);
  await recordAct(tx, { code: "person.invited", params: { roles }, subject: "person", subjectId: personId, cause });
  tellControl(tx, "control:people");
  return { ok: true, personId, link };
}

/** Makes a new link for somebody who has not joined yet; the former one stops working. Throws `not_found`. */
export async function renewInvite(
  tx: ControlTx,
  input: { readonly personId: string; readonly cause: Cause },
): Promise<NewLink> {
  const { personId, cause } = input;
  const waiting = await tx.drizzle
    .select({ id: person.id, account: account.id })
    .from(person)
    .leftJoin(account, eq(account.userId, person.id))
    .where(eq(person.id, personId));
  if (waiting.length === 0 || waiting.some((row) => row.account)) {
    throw new OrderloomError("not_found", { params: { personId } });
  }
  const link = await makeInvite(tx, personId);
  await recordAct(tx, { code: "person.invited", subject: "person", subjectId: personId, cause });
  return link;
}

/**
 * Makes a one-time link by which somebody who has joined sets a new password, for one who forgot theirs. The password
 * they have works until the link is used. Throws `not_found` for a person who is unknown or inactive.
 */
export async function createPasswordLink(
  tx: ControlTx,
  input: { readonly personId: string; readonly cause: Cause },
): Promise<NewLink> {
  const { personId, cause } = input;
  const [found] = await tx.drizzle
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), eq(person.active, true)));
  if (!found) throw new OrderloomError("not_found", { params: { personId } });
  const link = await makeInvite(tx, personId);
  await recordAct(tx, { code: "person.password_link_made", subject: "person", subjectId: personId, cause });
  return link;
}

/** Sets the password of an invited person, given as better-auth's hash of it, and uses the link up. */
export async function acceptInvite(
  tx: ControlTx,
  input: { readonly secret: string; readonly passwordHash: string },
): Promise<{ ok: true; personId: string } | { ok: false; code: "link_invalid" }> {
  const link = await redeemLink(tx, { secret: input.secret, purpose: "invite" });
  if (!link?.personId) return { ok: false, code: "link_invalid" };
  const { personId } = link;
  await setPassword(tx, { personId, passwordHash: input.passwordHash });
  await recordAct(tx, {
    code: "person.joined",
    subject: "person",
    subjectId: personId,
    cause: { type: "person", personId },
  });
  tellControl(tx, "control:people");
  return { ok: true, personId };
}

function makeInvite(tx: ControlTx, personId: string): Promise<NewLink> {
  return createLink(tx, { purpose: "invite", personId, lifetimeMinutes: LIMITS.inviteDays * 24 * 60 });
}
