import { bucketOf } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Order } from "@orderloom/schema/order/order";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { execute, insertion, sendRows, statement } from "../database/statement.ts";
import { newIdBeside } from "../orders/identity.ts";
import { isInScope, type RowScope } from "../people/row-scope.ts";

const READ = statement(
  "read_owners_to_tell",
  () => `
    select p.id as "personId",
      (select c.refs from control.person_scopes c where c.person_id = p.id and c.kind = 'shop') as "shopIds",
      (select c.refs from control.person_scopes c where c.person_id = p.id and c.kind = 'warehouse') as "warehouseIds"
    from control.person_roles r join control.person p on p.id = r.person_id and p.active
    where r.role = $1`,
);

const INSERT = insertion("notices", ["bucket", "id", "person_id", "order_id", "step", "title", "body", "at"]);

/** What there is to say of orders, to whom, and for what (`step`). */
export type Telling = {
  readonly entries: readonly { readonly order: Order; readonly title: LocalizedText; readonly body: LocalizedText }[];
  readonly role: Role;
  readonly step: string;
  readonly at: string;
};

/** Writes a notice of each order to everybody of the role who may see it. */
export async function tellRole(tx: Tx, { entries, role, step, at }: Telling): Promise<void> {
  const people = await execute<RowScope & { personId: string }>(tx, READ, [role]);
  const rows = entries.flatMap(({ order, title, body }) =>
    people
      .filter((person) => isInScope(order, person))
      .map(({ personId }) => {
        const id = newIdBeside(order.id);
        const to = { bucket: bucketOf(id), id, person_id: personId, order_id: order.id };
        return { ...to, step, title, body, at };
      }),
  );
  sendRows(tx, INSERT, rows);
  if (rows.length > 0) tx.topics.add(`${tx.env}:notices`);
}
