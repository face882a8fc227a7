import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { StockAct, StockOutcome } from "@orderloom/schema/stock/stock-act";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import { actOnStock } from "./act-on-stock.ts";
import { transactionTime } from "./move-stock.ts";

/** An act on the stock of an order, by a person or a token; a flow does the same with its nodes. */
export type ActForOrder = {
  readonly orderId: Id;
  readonly act: StockAct;
  readonly cause: Cause;
  readonly scope: RowScope;
};

/**
 * Does an act on the stock of an order under the order's lock. A refusal is an answer. Throws `not_found` for an order
 * that is not, or that the asker may not see.
 */
export async function actForOrder(tx: Tx, { orderId, act, cause, scope }: ActForOrder): Promise<StockOutcome> {
  const { rowCount } = await tx.client.query(
    `select from ${tx.env}.orders o where o.bucket = $1 and o.id = $2 and ${inScope("o", 3, 4)} for update`,
    [bucketOf(orderId), orderId, scope.shopIds, scope.warehouseIds],
  );
  if (rowCount === 0) throw new OrderloomError("not_found", { params: { orderId } });
  const requests = [{ owner: { orderId, key: null }, act, cause }];
  const [outcome] = await actOnStock(tx, { requests, at: await transactionTime(tx) });
  if (!outcome) throw new OrderloomError("internal", { params: { missing: "outcome" } });
  tx.topics.add(`${tx.env}:stock`);
  return outcome;
}
