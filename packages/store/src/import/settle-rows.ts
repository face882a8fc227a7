import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { ImportReason } from "@orderloom/schema/import/import-reason";
import type { RejectedRow } from "@orderloom/schema/import/row-reader";
import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";
import { columnsOf, executeRows, rowStatement } from "../database/statement.ts";
import type { HeldImport } from "./work-import.ts";

type Place = { readonly file: number; readonly line: number };

/** What a step came to. */
export type Settled = {
  readonly held: HeldImport;
  /** The row up to which orders were looked for. */
  readonly at: Place;
  readonly accepted: readonly Place[];
  readonly rejected: readonly RejectedRow[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly ordersRejected: number;
  readonly states: Readonly<Record<string, number>>;
};

// Each row carries the whole key: with only a part of it given, the planner reads all rows of the import for each.
const DELETE = rowStatement(
  "drop_import_rows",
  columnsOf("import_rows", ["bucket", "import_id", "file", "line"]),
  (schema, rows) => `
    delete from ${schema}.import_rows r using (${rows}) w
    where r.bucket = w.bucket and r.import_id = w.import_id and r.file = w.file and r.line = w.line`,
);

const REJECT = rowStatement(
  "reject_import_rows",
  columnsOf("import_rows", ["bucket", "import_id", "file", "line", "reason"]),
  (schema, rows) => `
    update ${schema}.import_rows r set reason = w.reason from (${rows}) w
    where r.bucket = w.bucket and r.import_id = w.import_id and r.file = w.file and r.line = w.line`,
);

/** Drops the rows that orders were made of, keeps those that were rejected with their reasons, and counts. */
export async function settleRows(tx: Tx, settled: Settled): Promise<void> {
  const { held, at, accepted, rejected } = settled;
  const bucket = bucketOf(held.id);
  const done = accepted.map(({ file, line }) => ({ bucket, import_id: held.id, file, line }));
  if (done.length > 0) await executeRows(tx, DELETE, done);
  const rows = rejected.map(({ file, line, reason }) => ({ bucket, import_id: held.id, file, line, reason }));
  if (rows.length > 0) await executeRows(tx, REJECT, rows);
  await tx.client.query(
    `update ${tx.env}.imports i set at_file = $3, at_line = $4, rows_done = rows_done + $5,
       rows_rejected = rows_rejected + $6, created = created + $7, updated = updated + $8, unchanged = unchanged + $9,
       orders_rejected = orders_rejected + $10,
       states = (select coalesce(json_object_agg(key, n), '{}') from (
         select key, sum(value::integer) as n from (
           select * from json_each_text(i.states) union all select * from json_each_text($11::json)) counted group by key) s)
     where bucket = $1 and id = $2`,
    [
      bucket,
      held.id,
      at.file,
      at.line,
      accepted.length + rejected.length,
      rejected.length,
      settled.created,
      settled.updated,
      settled.unchanged,
      settled.ordersRejected,
      JSON.stringify(settled.states),
    ],
  );
}

/** More rows than this are no order: the column of their number holds the same in every row. */
const ENDLESS = 4 * LIMITS.orderLines;
const TOO_MANY: ImportReason = { code: "too_many_lines", params: { limit: LIMITS.orderLines } };

/** Rejects the rows of keys that so many share, without reading them. */
export async function refuseEndless(tx: Tx, importId: Id, keys: readonly Buffer[]): Promise<void> {
  const bucket = bucketOf(importId);
  const { rowCount, rows } = await tx.client.query<{ key: Buffer }>(
    `with endless as (
       select key from ${tx.env}.import_rows where bucket = $1 and import_id = $2 and key = any($3)
       group by key having count(*) > $4)
     update ${tx.env}.import_rows r set reason = $5 from endless
     where r.bucket = $1 and r.import_id = $2 and r.key = endless.key and r.reason is null returning r.key`,
    [bucket, importId, keys, ENDLESS, JSON.stringify(TOO_MANY)],
  );
  if (rowCount === null || rowCount === 0) return;
  await tx.client.query(
    `update ${tx.env}.imports set rows_done = rows_done + $3, rows_rejected = rows_rejected + $3,
       orders_rejected = orders_rejected + $4 where bucket = $1 and id = $2`,
    [bucket, importId, rowCount, new Set(rows.map(({ key }) => key.toString("hex"))).size],
  );
}
