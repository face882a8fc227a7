import { bucketOf } from "@orderloom/schema/ids";
import type { ImportReason } from "@orderloom/schema/import/import-reason";
import type { Tx } from "../database/database.ts";
import { filesOf } from "./arrange-rows.ts";
import type { HeldImport } from "./work-import.ts";

const BATCH = 20_000;
const NO_ORDER: ImportReason = { code: "no_order", params: {} };

/** Rejects rows that belong to no order, drops those that only added to others, and says that the import is done. */
export async function endImport(tx: Tx, held: HeldImport): Promise<void> {
  const { id, mapping } = held;
  const bucket = bucketOf(id);
  const keyed = await filesOf(tx, held, (table) => mapping.tables[table]?.of === null);
  const { rowCount: lost } = await tx.client.query(
    `update ${tx.env}.import_rows set reason = $4 where bucket = $1 and import_id = $2 and (file, line) in (
       select file, line from ${tx.env}.import_rows
       where bucket = $1 and import_id = $2 and file = any($3) and reason is null limit ${BATCH})`,
    [bucket, id, keyed, JSON.stringify(NO_ORDER)],
  );
  const { rowCount: added } = await tx.client.query(
    `delete from ${tx.env}.import_rows where bucket = $1 and import_id = $2 and (file, line) in (
       select file, line from ${tx.env}.import_rows
       where bucket = $1 and import_id = $2 and not file = any($3) and reason is null limit ${BATCH})`,
    [bucket, id, keyed],
  );
  const isOver = (lost ?? 0) < BATCH && (added ?? 0) < BATCH;
  await tx.client.query(
    `update ${tx.env}.imports set rows_done = rows_done + $3 + $4, rows_rejected = rows_rejected + $3,
       status = case when $5 then 'done' else status end, ended_at = case when $5 then clock_timestamp() end
     where bucket = $1 and id = $2`,
    [bucket, id, lost ?? 0, added ?? 0, isOver],
  );
}
