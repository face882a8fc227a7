import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { OrderState } from "@orderloom/schema/order/order-state";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";

/** An order that another was split from or merged with. */
export type Relative = {
  readonly id: Id;
  readonly orderNo: string;
  readonly state: OrderState;
  readonly payable: number;
  readonly currency: string;
  readonly quantity: number;
  readonly relation: "parent" | "child" | "merged_into" | "source";
};

/** The orders that an order was split from or into, or merged into or of, as far as the reader may see them. */
export async function readFamily(
  tx: Tx,
  { orderId, scope }: { readonly orderId: Id; readonly scope: RowScope },
): Promise<readonly Relative[]> {
  const { rows } = await tx.client.query<Relative>(
    `select o.id, o.order_no as "orderNo", o.state, o.payable, o.currency, o.quantity,
            case when o.id = me.parent_id then 'parent' when o.parent_id = me.id then 'child'
                 when o.id = me.merged_into then 'merged_into' else 'source' end as relation
     from ${tx.env}.orders me
     join ${tx.env}.orders o on o.id = me.parent_id or o.parent_id = me.id or o.id = me.merged_into or o.merged_into = me.id
     where me.bucket = $1 and me.id = $2 and ${inScope("me", 3, 4)} and ${inScope("o", 3, 4)}
     order by o.order_no, o.id limit 200`,
    [bucketOf(orderId), orderId, scope.shopIds, scope.warehouseIds],
  );
  return rows;
}
