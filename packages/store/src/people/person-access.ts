import type { Cause } from "@orderloom/schema/cause";
import type { ControlActCode } from "@orderloom/schema/control-act";
import { OrderloomError } from "@orderloom/schema/error";
import type { Role } from "@orderloom/schema/role";
import { eq, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx } from "../database/database.ts";
import { person } from "../tables/control/person.ts";
import { personRoles } from "../tables/control/person-roles.ts";
import { personScopes } from "../tables/control/person-scopes.ts";
import { session } from "../tables/control/session.ts";
import { lockAdmins } from "./lock-admins.ts";
import type { RowScope } from "./row-scope.ts";
import { revokeTokensOf } from "./tokens.ts";

/** Somebody who can sign in must stay an administrator. */
export type AccessResult = { readonly ok: true } | { readonly ok: false; readonly code: "last_admin" };

/** Gives a person exactly these roles, from their next request on. Throws `not_found`. */
export async function setRoles(
  tx: ControlTx,
  input: { readonly personId: string; readonly roles: readonly Role[]; readonly cause: Cause },
): Promise<AccessResult> {
  const { personId, cause } = input;
  const roles = [...new Set(input.roles)].sort();
  const admins = await lockAdmins(tx);
  await lockPerson(tx, personId);
  if (!roles.includes("admin") && admins.isLast(personId)) return { ok: false, code: "last_admin" };
  await tx.drizzle.delete(personRoles).where(eq(personRoles.personId, personId));
  if (roles.length > 0) await tx.drizzle.insert(personRoles).values(roles.map((role) => ({ personId, role })));
  await recordPersonAct(tx, { code: "person.roles_set", personId, cause, params: { roles } });
  return { ok: true };
}

/** Narrows what a person sees to the given shops and warehouses; null opens a kind to all. Throws `not_found`. */
export async function setScopes(
  tx: ControlTx,
  input: { readonly personId: string; readonly scope: RowScope; readonly cause: Cause },
): Promise<void> {
  const { personId, scope, cause } = input;
  await lockPerson(tx, personId);
  const { shopIds, warehouseIds } = scope;
  await tx.drizzle.delete(personScopes).where(eq(personScopes.personId, personId));
  const rows = [
    ...(shopIds ? [{ personId, kind: "shop" as const, refs: [...shopIds] }] : []),
    ...(warehouseIds ? [{ personId, kind: "warehouse" as const, refs: [...warehouseIds] }] : []),
  ];
  if (rows.length > 0) await tx.drizzle.insert(personScopes).values(rows);
  await recordPersonAct(tx, { code: "person.scopes_set", personId, cause, params: { shopIds, warehouseIds } });
}

/**
 * Shuts a person out: their sign-ins end now, and so do the tokens they made. What they did stays theirs. Throws
 * `not_found`.
 */
export async function deactivatePerson(
  tx: ControlTx,
  input: { readonly personId: string; readonly cause: Cause },
): Promise<AccessResult> {
  const { personId, cause } = input;
  const admins = await lockAdmins(tx);
  if (!(await lockPerson(tx, personId)).active) return { ok: true };
  if (admins.isLast(personId)) return { ok: false, code: "last_admin" };
  await tx.drizzle.update(person).set({ active: false, updatedAt: sql`now()` }).where(eq(person.id, personId));
  await tx.drizzle.delete(session).where(eq(session.userId, personId));
  await revokeTokensOf(tx, { personId, cause });
  await recordPersonAct(tx, { code: "person.deactivated", personId, cause });
  return { ok: true };
}

/** Lets a person in again, with the roles they had. Throws `not_found`. */
export async function reactivatePerson(
  tx: ControlTx,
  input: { readonly personId: string; readonly cause: Cause },
): Promise<void> {
  const { personId, cause } = input;
  if ((await lockPerson(tx, personId)).active) return;
  await tx.drizzle.update(person).set({ active: true, updatedAt: sql`now()` }).where(eq(person.id, personId));
  await recordPersonAct(tx, { code: "person.reactivated", personId, cause });
}

async function lockPerson(tx: ControlTx, personId: string): Promise<{ active: boolean }> {
  const [row] = await tx.drizzle
    .select({ active: person.active })
    .from(person)
    .where(eq(person.id, personId))
    .for("update");
  if (!row) throw new OrderloomError("not_found", { params: { personId } });
  return row;
}

/** Records an act on a person and tells who shows people. */
export async function recordPersonAct(
  tx: ControlTx,
  act: {
    readonly code: ControlActCode;
    readonly personId: string;
    readonly cause: Cause;
    readonly params?: { readonly [name: string]: readonly string[] | number | null };
  },
): Promise<void> {
  const { code, personId, cause, params = {} } = act;
  await recordAct(tx, { code, params, subject: "person", subjectId: personId, cause });
  tellControl(tx, "control:people");
}
