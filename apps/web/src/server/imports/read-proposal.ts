import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { ImportProposal } from "@orderloom/schema/import/proposal";
import { proposeMapping } from "@orderloom/schema/import/propose-mapping";
import type { Tx } from "@orderloom/store/database/database";
import { readCustomFields } from "@orderloom/store/fields/read-fields";
import { readImport } from "@orderloom/store/import/read-imports";
import { type SampledTable, sampleTables } from "@orderloom/store/import/sample-tables";
import type { RowScope } from "@orderloom/store/people/row-scope";
import { keys } from "../keys.ts";

/** An import's tables with what their columns are taken for. */
export type ReadProposal = { readonly proposal: ImportProposal; readonly tables: readonly SampledTable[] };

/** Proposes what the columns of an import mean. Throws `not_found`. */
export async function readProposal(
  tx: Tx,
  { importId, scope }: { readonly importId: Id; readonly scope: RowScope },
): Promise<ReadProposal> {
  const found = await readImport(tx, { importId, scope });
  if (found === null) throw new OrderloomError("not_found", { params: { importId } });
  const tables = await sampleTables(tx, keys(), importId);
  return { proposal: proposeMapping(tables, (await readCustomFields(tx)) ?? undefined), tables };
}
