import type { Id } from "@orderloom/schema/ids";
import type { Order } from "@orderloom/schema/order/order";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import { selectOrder } from "./order-row.ts";

/** The orders placed last that the reader may see, newest first, at most `limit`; of some shops only when named. */
export async function recentOrders(
  tx: Tx,
  { shopIds, warehouseIds, of, limit }: RowScope & { readonly of: readonly Id[] | null; readonly limit: number },
): Promise<readonly Order[]> {
  const { rows } = await tx.client.query<Order>(
    `select ${selectOrder("o")} from ${tx.env}.orders o
     where ($3::uuid[] is null or o.shop_id = any($3)) and ${inScope("o", 1, 2)}
     order by o.placed_at desc, o.id desc limit $4`,
    [shopIds, warehouseIds, of, limit],
  );
  return rows;
}
