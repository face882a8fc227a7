import type { Order } from "@orderloom/schema/order/order";
import { ORDER_STATE_FACTS, type OrderState } from "@orderloom/schema/order/order-state";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { tellRole } from "../notices/tell-role.ts";

/** Orders that are overdue in a state, and whose turn it is there. */
type Overdue = {
  readonly orders: readonly Order[];
  readonly state: OrderState;
  readonly owner: Role;
  readonly at: string;
};

/** Writes a notice of each order to everybody of the role who may see it. */
export async function noticeOwners(tx: Tx, { orders, state, owner, at }: Overdue): Promise<void> {
  const { zh, en } = ORDER_STATE_FACTS[state].label;
  const entries = orders.map((order) => ({
    order,
    title: { zh: `订单超时：${zh}`, en: `Overdue: ${en}` },
    body: {
      zh: `订单 ${order.orderNo} 在「${zh}」停留超过时限，请处理。`,
      en: `Order ${order.orderNo} has been in “${en}” beyond its time limit.`,
    },
  }));
  await tellRole(tx, { entries, role: owner, step: "overdue", at });
}
