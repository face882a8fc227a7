import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { getConnection } from "../connections/connection-queries.ts";
import type { Tx } from "../database/database.ts";
import { newId } from "../orders/identity.ts";
import type { RowScope } from "../people/row-scope.ts";

/** An import that takes files: for which connection, by whom. */
export type NewImport = { readonly connectionId: Id; readonly cause: Cause; readonly scope: RowScope };

/**
 * Begins an import. Throws `not_found` for a connection that is not there or not in sight, `import_connection` for one
 * that takes no files or is paused. Who is narrowed to warehouses may not import: nobody knows yet where orders belong.
 */
export async function createImport(tx: Tx, { connectionId, cause, scope }: NewImport): Promise<Id> {
  const connection = await getConnection(tx, connectionId);
  const shop = connection?.shop ?? null;
  if (connection === null || (shop !== null && scope.shopIds !== null && !scope.shopIds.includes(shop.id)))
    throw new OrderloomError("not_found", { params: { connectionId } });
  if (scope.warehouseIds !== null) throw new OrderloomError("forbidden");
  if (connection.type !== "file" || shop === null || connection.paused) throw new OrderloomError("import_connection");
  const id = newId();
  await tx.client.query(
    `insert into ${tx.env}.imports (bucket, id, connection_id, shop_id, status, cause) values ($1, $2, $3, $4, 'draft', $5)`,
    [bucketOf(id), id, connectionId, shop.id, JSON.stringify(cause)],
  );
  tx.topics.add(`${tx.env}:imports`);
  return id;
}
