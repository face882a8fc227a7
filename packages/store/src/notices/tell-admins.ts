import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { type News, type PersonToTell, tellPeople } from "./tell-people.ts";

const READ = statement(
  "read_admins_to_tell",
  () => `
    select p.id as "personId", clock_timestamp() as at
    from control.person_roles r join control.person p on p.id = r.person_id
    where r.role = 'admin' and p.active`,
);

/** The administrators whom the product itself tells what went wrong, and the database's clock. */
export function readAdminsToTell(tx: Tx): Promise<readonly PersonToTell[]> {
  return execute<PersonToTell>(tx, READ, []);
}

/** Writes a line for each piece of news into the notices of every administrator; without news nothing is read. */
export async function tellAdmins(tx: Tx, news: readonly News[]): Promise<void> {
  if (news.length === 0) return;
  const admins = await readAdminsToTell(tx);
  for (const one of news) tellPeople(tx, admins, one);
}
