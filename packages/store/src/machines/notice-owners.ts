import { bucketOf } from "@orderloom/schema/ids";
import type { Order } from "@orderloom/schema/order/order";
import { ORDER_STATE_FACTS, type OrderState } from "@orderloom/schema/order/order-state";
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

/** Orders that are overdue in a state, and whose turn it is there. */
type Overdue = {
  readonly orders: readonly Order[];
  readonly state: OrderState;
  readonly owner: Role;
  readonly at: string;
};

/** Writes a notice of each order to everybody of the role who may see it. */
export async function noticeOwners(tx: Tx, { orders, state, owner, at }: Overdue): Promise<void> {
  const people = await execute<RowScope & { personId: string }>(tx, READ, [owner]);
  const { zh, en } = ORDER_STATE_FACTS[state].label;
  const rows = orders.flatMap((order) =>
    people
      .filter((person) => isInScope(order, person))
      .map(({ personId }) => {
        const id = newIdBeside(order.id);
        return {
          ...{ bucket: bucketOf(id), id, person_id: personId, order_id: order.id, step: "overdue", at },
          title: { zh: `订单超时：${zh}`, en: `Overdue: ${en}` },
          body: {
            zh: `订单 ${order.orderNo} 在「${zh}」停留超过时限，请处理。`,
            en: `Order ${order.orderNo} has been in “${en}” beyond its time limit.`,
          },
        };
      }),
  );
  sendRows(tx, INSERT, rows);
  if (rows.length > 0) tx.topics.add(`${tx.env}:notices`);
}
