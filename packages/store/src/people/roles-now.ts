import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

const ROLES = statement(
  "read_roles_now",
  () => `
    select r.role from control.person_roles r join control.person p on p.id = r.person_id
    where r.person_id = $1 and p.active`,
);

/**
 * The roles that a person has at this moment, of those the session knew: what counts for a decision is what holds
 * under its locks.
 */
export async function rolesNow(
  tx: Tx,
  { personId, roles }: { readonly personId: string; readonly roles: readonly Role[] },
): Promise<readonly Role[]> {
  const held = await execute<{ role: Role }>(tx, ROLES, [personId]);
  return held.map(({ role }) => role).filter((role) => roles.includes(role));
}
