import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

const PRUNE = statement(
  "prune_imports",
  (schema) => `
    with old as (
      select r.bucket, r.import_id, r.file, r.line from ${schema}.imports i
      join ${schema}.import_rows r on r.bucket = i.bucket and r.import_id = i.id
      where i.status not in ('arranging', 'running')
        and coalesce(i.ended_at, i.created_at) < now() - make_interval(days => $1) limit $2)
    delete from ${schema}.import_rows r using old
    where r.bucket = old.bucket and r.import_id = old.import_id and r.file = old.file and r.line = old.line
    returning r.line`,
);

/** Drops rows of old imports: rejected ones that nobody corrected, and drafts that nobody started. Returns how many rows. */
export async function pruneImports(tx: Tx, most: number): Promise<number> {
  const rows = await execute<{ line: number }>(tx, PRUNE, [LIMITS.importKeepDays, most]);
  return rows.length;
}
