import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "@orderloom/store/database/database";
import { type ImportDetail, readImport } from "@orderloom/store/import/read-imports";
import type { RowScope } from "@orderloom/store/people/row-scope";

/** An import that the reader may see. Throws `not_found`. */
export async function visibleImport(
  tx: Tx,
  { importId, scope }: { readonly importId: Id; readonly scope: RowScope },
): Promise<ImportDetail> {
  const found = await readImport(tx, { importId, scope });
  if (found === null) throw new OrderloomError("not_found", { params: { importId } });
  return found;
}
