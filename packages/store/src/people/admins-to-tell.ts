import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

const READ = statement(
  "read_admins_to_tell",
  () => `
    select p.id as "personId", clock_timestamp() as at
    from control.person_roles r join control.person p on p.id = r.person_id
    where r.role = 'admin' and p.active`,
);

/** The administrators whom the product itself tells what went wrong, and the database's clock. */
export function readAdminsToTell(tx: Tx): Promise<{ personId: string; at: string }[]> {
  return execute<{ personId: string; at: string }>(tx, READ, []);
}
