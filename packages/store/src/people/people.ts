import type { Cause } from "@orderloom/schema/cause";
import { Language } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import type { Currency } from "@orderloom/schema/money";
import { Role } from "@orderloom/schema/role";
import { and, asc, eq, ilike, or, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import { getSettings, type Settings } from "../control/settings.ts";
import type { ControlTx } from "../database/database.ts";
import { account } from "../tables/control/account.ts";
import { person } from "../tables/control/person.ts";
import { personRoles } from "../tables/control/person-roles.ts";
import { personScopeColumn, readPersonScope } from "./person-scope.ts";
import type { RowScope } from "./row-scope.ts";

/** How a person reads: their own choice where they made one, else the installation's. `zone` is an IANA name. */
export type Preferences = { readonly language: Language; readonly zone: string; readonly currency: Currency };

/** A person with all that a request must know of them. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  /** False until an invited person has set a password. */
  readonly joined: boolean;
  readonly roles: readonly Role[];
  readonly scope: RowScope;
  readonly preferences: Preferences;
};

/** A person, or null. Asked by every request: roles, scope and `active` are what they are now, not at sign-in. */
export async function getPerson(tx: ControlTx, personId: string): Promise<Person | null> {
  const [row] = await selectPeople(tx).where(eq(person.id, personId));
  return row ? toPerson(row, await getSettings(tx)) : null;
}

/** Which rows a person may see. One who is unknown or inactive sees none. */
export async function scopesOf(tx: ControlTx, personId: string): Promise<RowScope> {
  const found = await getPerson(tx, personId);
  return found?.active ? found.scope : { shopIds: [], warehouseIds: [] };
}

/** People by name, at most LIMITS.pageSize after `after`. */
export async function listPeople(
  tx: ControlTx,
  query: { readonly after?: { readonly name: string; readonly id: string } } = {},
): Promise<readonly Person[]> {
  const { after } = query;
  const rows = await selectPeople(tx)
    .where(after ? sql`(${person.name}, ${person.id}) > (${after.name}, ${after.id})` : undefined)
    .orderBy(asc(person.name), asc(person.id))
    .limit(LIMITS.pageSize);
  const defaults = await getSettings(tx);
  return rows.map((row) => toPerson(row, defaults));
}

/** People whose name or address holds the text, by name, at most `limit`. */
export async function findPeople(
  tx: ControlTx,
  query: { readonly text: string; readonly limit: number },
): Promise<readonly Pick<Person, "id" | "name" | "email">[]> {
  const holding = `%${query.text.replace(/[\\%_]/g, "\\$&")}%`;
  return await tx.drizzle
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(or(ilike(person.name, holding), ilike(person.email, holding)))
    .orderBy(asc(person.name), asc(person.id))
    .limit(query.limit);
}

/** People who have a role, are active and can sign in: who a notice or a request for that role reaches. */
export async function peopleWithRole(tx: ControlTx, role: Role): Promise<readonly Person[]> {
  const rows = await selectPeople(tx)
    .innerJoin(personRoles, and(eq(personRoles.personId, person.id), eq(personRoles.role, role)))
    .where(and(eq(person.active, true), sql`${HAS_ACCOUNT}`))
    .orderBy(asc(person.id));
  const defaults = await getSettings(tx);
  return rows.map((row) => toPerson(row, defaults));
}

/** What a person chooses for themselves; null goes back to the installation's. */
export async function setPreferences(
  tx: ControlTx,
  input: { readonly personId: string; readonly change: Partial<Nullable<Preferences>>; readonly cause: Cause },
): Promise<void> {
  const { personId, change, cause } = input;
  await tx.drizzle
    .update(person)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(person.id, personId));
  await recordAct(tx, {
    code: "person.preferences_set",
    params: change,
    subject: "person",
    subjectId: personId,
    cause,
  });
  tellControl(tx, "control:people");
}

type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null };

const HAS_ACCOUNT = sql`exists (select from ${account} where ${account.userId} = ${person.id})`;

function selectPeople(tx: ControlTx) {
  return tx.drizzle
    .select({
      person,
      joined: sql`${HAS_ACCOUNT}`,
      roles: sql`array(select ${personRoles.role} from ${personRoles} where ${personRoles.personId} = ${person.id} order by 1)`,
      scopes: personScopeColumn(person.id),
    })
    .from(person)
    .$dynamic();
}

const PersonExtras = z.object({
  joined: z.boolean(),
  roles: z.array(Role),
});

type PersonRow = { person: typeof person.$inferSelect; joined: unknown; roles: unknown; scopes: unknown };

function toPerson(row: PersonRow, defaults: Settings): Person {
  const { id, name, email, active, language, zone, currency } = row.person;
  const { joined, roles } = PersonExtras.parse(row);
  return {
    id,
    name,
    email,
    active,
    joined,
    roles,
    scope: readPersonScope(row.scopes),
    preferences: {
      language: Language.parse(language ?? defaults.language),
      zone: zone ?? defaults.zone,
      currency: currency ?? defaults.currency,
    },
  };
}
