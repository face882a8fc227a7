import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";

/** Drops rows of old imports: rejected ones that nobody corrected, and drafts that nobody started. Returns how many rows. */
export async function pruneImports(tx: Tx, most: number): Promise<number> {
  const { rowCount } = await tx.client.query(
    `delete from ${tx.env}.import_rows where (bucket, import_id, file, line) in (
       select r.bucket, r.import_id, r.file, r.line from ${tx.env}.imports i
       join ${tx.env}.import_rows r on r.bucket = i.bucket and r.import_id = i.id
       where i.status not in ('arranging', 'running')
         and coalesce(i.ended_at, i.created_at) < now() - make_interval(days => $1) limit $2)`,
    [LIMITS.importKeepDays, most],
  );
  return rowCount ?? 0;
}
