import type { LocalizedText } from "@orderloom/schema/language";
import type { Order } from "@orderloom/schema/order/order";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { isInScope, type RowScope } from "../people/row-scope.ts";
import { tellPeople } from "./tell-people.ts";

const READ = statement(
  "read_owners_to_tell",
  () => `
    select p.id as "personId",
      (select c.refs from control.person_scopes c where c.person_id = p.id and c.kind = 'shop') as "shopIds",
      (select c.refs from control.person_scopes c where c.person_id = p.id and c.kind = 'warehouse') as "warehouseIds"
    from control.person_roles r join control.person p on p.id = r.person_id and p.active
    where r.role = $1`,
);

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
  for (const { order, title, body } of entries) {
    const seeing = people.filter((person) => isInScope(order, person)).map(({ personId }) => ({ personId, at }));
    tellPeople(tx, seeing, { step, title, body, orderId: order.id });
  }
}
