import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import type { ImportStatus } from "../tables/data/import/imports.ts";

type Wanted = { readonly importId: Id; readonly scope: RowScope };

/** Locks an import that is in one of the states. Throws `not_found`, and `import_not_draft` where it has gone on. */
export async function lockImport(
  tx: Tx,
  { importId, scope }: Wanted,
  statuses: readonly ImportStatus[],
): Promise<{ readonly status: ImportStatus; readonly rowsRead: number }> {
  const { rows } = await tx.client.query<{ status: ImportStatus; rowsRead: number }>(
    `select status, rows_read as "rowsRead" from ${tx.env}.imports
     where bucket = $1 and id = $2 and ($3::uuid[] is null or shop_id = any($3)) and $4::text[] is null for update`,
    [bucketOf(importId), importId, scope.shopIds, scope.warehouseIds],
  );
  const [row] = rows;
  if (row === undefined) throw new OrderloomError("not_found", { params: { importId } });
  if (!statuses.includes(row.status)) throw new OrderloomError("import_not_draft");
  return row;
}
