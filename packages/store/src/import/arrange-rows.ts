import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { ImportMapping } from "@orderloom/schema/import/import-mapping";
import { tableOf } from "@orderloom/schema/import/import-mapping";
import type { ImportReason } from "@orderloom/schema/import/import-reason";
import { keyOf } from "@orderloom/schema/import/import-row";
import { ownKeyBox } from "../accept/order-key.ts";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { columnsOf, execute, executeRows, rowStatement, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openCells } from "./import-place.ts";
import { headersOf } from "./read-imports.ts";
import type { HeldImport } from "./work-import.ts";

const BATCH = 2_000;

const NEXT = statement(
  "import_rows_to_arrange",
  (schema) => `
    select file, line, sealed from ${schema}.import_rows
    where bucket = $1 and import_id = $2 and (file, line) > ($3, $4) order by file, line limit ${BATCH}`,
);

const ARRANGE = rowStatement(
  "arrange_import_rows",
  columnsOf("import_rows", ["bucket", "import_id", "file", "line", "key", "reason"]),
  (schema, rows) => `
    update ${schema}.import_rows r set key = w.key, reason = w.reason
    from (${rows}) w
    where r.bucket = w.bucket and r.import_id = w.import_id and r.file = w.file and r.line = w.line`,
);

type Sealed = { readonly file: number; readonly line: number; readonly sealed: Buffer };

/** Says of the next rows which order they belong to, or which rows they add to. After the last the orders' turn comes. */
export async function arrangeRows(tx: Tx, keys: KeyProvider, held: HeldImport): Promise<void> {
  const { id, mapping, atFile, atLine } = held;
  const rows = await execute<Sealed>(tx, NEXT, [bucketOf(id), id, atFile, atLine]);
  const last = rows.at(-1);
  const headers = await headersOf(tx, id);
  const box = ownKeyBox(keys, tx.env);
  const arranged = rows.map(({ file, line, sealed }): Row => {
    const names = headers.get(file) ?? [];
    const table = tableOf(mapping, names) ?? 0;
    const key = keyOf(mapping, table, openCells(box, { importId: id, file, line }, { sealed, headers: names }));
    const place = { bucket: bucketOf(id), import_id: id, file, line };
    return {
      ...place,
      key: key === "" ? null : rowKey(keys, { mapping, table, key }),
      reason: key === "" ? MISSING : null,
    };
  });
  if (arranged.length > 0) await executeRows(tx, ARRANGE, arranged);
  const rejected = arranged.filter(({ reason }) => reason !== null).length;
  await tx.client.query(
    `update ${tx.env}.imports set status = $3, at_file = $4, at_line = $5,
       rows_done = rows_done + $6, rows_rejected = rows_rejected + $6
     where bucket = $1 and id = $2`,
    [bucketOf(id), id, last ? "arranging" : "running", last?.file ?? 0, last?.line ?? 0, rejected],
  );
}

const MISSING: ImportReason = { code: "missing", params: { field: "externalNo" } };

/** What stands in the column `key`: rows of orders share one, whichever file they are in; others are of their table. */
export function rowKey(
  keys: KeyProvider,
  { mapping, table, key }: { readonly mapping: ImportMapping; readonly table: number; readonly key: string },
): Buffer {
  const room = mapping.tables[table]?.of ? `table ${table}` : "order";
  return keys.hash("parts", `${room}\n${key}`);
}

/** The files that are read by one of the tables. */
export async function filesOf(
  tx: Tx,
  { id, mapping }: { readonly id: Id; readonly mapping: ImportMapping },
  isWanted: (table: number) => boolean,
): Promise<readonly number[]> {
  const headers = await headersOf(tx, id);
  return [...headers].flatMap(([no, names]) => {
    const table = tableOf(mapping, names);
    return table !== null && isWanted(table) ? [no] : [];
  });
}
