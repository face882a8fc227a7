import type { Role } from "@orderloom/schema/role";
import { closeDatabase, inTransaction, openDatabase } from "@orderloom/store/database/database";
import { invitePerson } from "@orderloom/store/people/invitations";
import { world } from "./world.ts";

/** Invites somebody with one role, as an administrator would; answers the path of the link they join by. */
export async function invite(person: { readonly name: string; readonly email: string }, role: Role): Promise<string> {
  const db = openDatabase({ url: world().databaseUrl, max: 1, application: "orderloom browser tests" });
  const cause = { type: "system", name: "browser tests" } as const;
  const { name, email } = person;
  const invited = await inTransaction(db, "sandbox", (tx) => invitePerson(tx, { name, email, roles: [role], cause }));
  await closeDatabase(db);
  if (!invited.ok) throw new Error(invited.code);
  return `/welcome?code=${encodeURIComponent(invited.link.secret)}`;
}
