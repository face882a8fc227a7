import { and, asc, eq, sql } from "drizzle-orm";
import type { ControlTx } from "../database/database.ts";
import { account } from "../tables/control/account.ts";
import { person } from "../tables/control/person.ts";
import { personRoles } from "../tables/control/person-roles.ts";

/** Who can sign in as an administrator, as long as the transaction holds the lock. */
export type Admins = { isLast(personId: string): boolean };

/**
 * Finds the administrators and makes every other change of administrators wait: two of them taking each other's role
 * at the same time would else leave none.
 */
export async function lockAdmins(tx: ControlTx): Promise<Admins> {
  await tx.drizzle.execute(sql`select pg_advisory_xact_lock(hashtext('orderloom:admins'))`);
  const ids = await adminIds(tx);
  return { isLast: (personId) => ids.length === 1 && ids[0] === personId };
}

/** The administrators who are active and have a way to sign in. */
export async function adminIds(tx: ControlTx): Promise<readonly string[]> {
  const rows = await tx.drizzle
    .select({ id: person.id })
    .from(personRoles)
    .innerJoin(person, eq(person.id, personRoles.personId))
    .where(
      and(
        eq(personRoles.role, "admin"),
        eq(person.active, true),
        sql`exists (select from ${account} where ${account.userId} = ${person.id})`,
      ),
    )
    .orderBy(asc(person.id));
  return rows.map((row) => row.id);
}
