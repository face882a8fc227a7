import { randomUUID } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import { LIMITS } from "@orderloom/schema/limits";
import { eq, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx } from "../database/database.ts";
import { person } from "../tables/control/person.ts";
import { personRoles } from "../tables/control/person-roles.ts";
import { adminIds, lockAdmins } from "./lock-admins.ts";
import { createLink, type NewLink, redeemLink } from "./one-time-links.ts";
import { setPassword } from "./password-account.ts";

/** Who an administrator's link makes an administrator. The password comes as better-auth's hash of it. */
export type NewAdmin = { readonly name: string; readonly email: string; readonly passwordHash: string };

/** True when somebody can sign in as an administrator. */
export async function hasAdmin(tx: ControlTx): Promise<boolean> {
  return (await adminIds(tx)).length > 0;
}

/**
 * Makes the one-time link that lets whoever holds it become an administrator within LIMITS.adminLinkMinutes. It is
 * the way to the first administrator and the way back in for one who is locked out: only somebody with access to the
 * database can make it. An earlier unused one stops working.
 */
export async function createAdminLink(tx: ControlTx, cause: Cause): Promise<NewLink> {
  const link = await createLink(tx, { purpose: "admin", personId: null, lifetimeMinutes: LIMITS.adminLinkMinutes });
  await recordAct(tx, { code: "link.admin_made", subject: "link", subjectId: link.id, cause });
  return link;
}

/**
 * Uses an administrator's link. A person with the address gets the role, the new password, and is active again;
 * anybody else is added.
 */
export async function redeemAdminLink(
  tx: ControlTx,
  input: NewAdmin & { readonly secret: string },
): Promise<{ ok: true; personId: string } | { ok: false; code: "link_invalid" }> {
  const link = await redeemLink(tx, { secret: input.secret, purpose: "admin" });
  if (!link) return { ok: false, code: "link_invalid" };
  return { ok: true, personId: await makeAdmin(tx, input, { type: "system", name: "admin-link" }) };
}

/** Adds the first administrator without a link, for installations set up by a script. Null when there is one. */
export async function createFirstAdmin(tx: ControlTx, admin: NewAdmin): Promise<string | null> {
  await lockAdmins(tx);
  if (await hasAdmin(tx)) return null;
  return makeAdmin(tx, admin, { type: "system", name: "install" });
}

async function makeAdmin(tx: ControlTx, admin: NewAdmin, cause: Cause): Promise<string> {
  await lockAdmins(tx);
  const email = admin.email.trim().toLowerCase();
  const personId = (await personWithEmail(tx, email)) ?? randomUUID();
  await tx.drizzle
    .insert(person)
    .values({ id: personId, name: admin.name, email })
    .onConflictDoUpdate({ target: person.id, set: { active: true, updatedAt: sql`now()` } });
  await tx.drizzle.insert(personRoles).values({ personId, role: "admin" }).onConflictDoNothing();
  await setPassword(tx, { personId, passwordHash: admin.passwordHash });
  await recordAct(tx, { code: "person.made_admin", subject: "person", subjectId: personId, cause });
  tellControl(tx, "control:people");
  return personId;
}

async function personWithEmail(tx: ControlTx, email: string): Promise<string | undefined> {
  const [row] = await tx.drizzle.select({ id: person.id }).from(person).where(eq(person.email, email));
  return row?.id;
}
