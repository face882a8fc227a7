import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { type Connection, getConnection } from "@orderloom/store/connections/connection-queries";
import type { Tx } from "@orderloom/store/database/database";
import type { RowScope } from "@orderloom/store/people/row-scope";

/** A connection that the person may see, for whatever is to be done with it. Throws `not_found` for any other. */
export async function visibleConnection(tx: Tx, connectionId: Id, scope: RowScope): Promise<Connection> {
  const connection = await getConnection(tx, connectionId);
  const shopId = connection?.shop?.id ?? null;
  const hidden = shopId !== null && scope.shopIds !== null && !scope.shopIds.includes(shopId);
  if (!connection || hidden) throw new OrderloomError("not_found", { params: { connectionId } });
  return connection;
}
