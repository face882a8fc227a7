import { createHash } from "node:crypto";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Environment, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { type Box, ownKeyBox } from "../accept/order-key.ts";
import type { Row } from "../database/binary-rows.ts";
import { type Db, inTransaction, type Tx } from "../database/database.ts";
import { executeRows, insertion } from "../database/statement.ts";
import type { RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { sealCells } from "./import-place.ts";
import { lockImport } from "./lock-import.ts";
import { type OpenTable, openTable, type TableRow } from "./open-table.ts";

/** A file as somebody sent it. */
export type SentFile = {
  readonly env: Environment;
  readonly importId: Id;
  readonly scope: RowScope;
  readonly name: string;
  readonly bytes: Buffer;
};

/** Rows of one statement. */
const BATCH = 2_000;

/**
 * Reads a file and keeps its rows, all of them or none. Throws `import_unreadable` for what is no table, `import_full`
 * and `too_large` beyond the limits, `import_not_draft` once the import was started.
 */
export async function addFile(db: Db, keys: KeyProvider, sent: SentFile): Promise<{ readonly no: number }> {
  const { env, bytes } = sent;
  if (bytes.length > LIMITS.importFileBytes)
    throw new OrderloomError("too_large", { params: { limit: LIMITS.importFileBytes } });
  return inTransaction(db, env, async (tx) => {
    const { rowsRead } = await lockImport(tx, sent, ["draft"]);
    const no = await nextFile(tx, sent.importId);
    const table = await openTable(bytes);
    const rows = await keepRows(tx, {
      box: ownKeyBox(keys, env),
      importId: sent.importId,
      no,
      table,
      room: LIMITS.importRows - rowsRead,
    });
    await keepFile(tx, { ...sent, no, table, rows });
    return { no };
  });
}

async function nextFile(tx: Tx, importId: Id): Promise<number> {
  const { rows } = await tx.client.query<{ no: number }>(
    `select coalesce(max(no), 0) + 1 as no from ${tx.env}.import_files where bucket = $1 and import_id = $2`,
    [bucketOf(importId), importId],
  );
  const no = rows[0]?.no ?? 1;
  if (no > LIMITS.importFiles)
    throw new OrderloomError("import_full", { params: { files: LIMITS.importFiles, rows: LIMITS.importRows } });
  return no;
}

type Keeping = {
  readonly box: Box;
  readonly importId: Id;
  readonly no: number;
  readonly table: OpenTable;
  /** How many rows the import may still take. */
  readonly room: number;
};

const INSERT = insertion("import_rows", ["bucket", "import_id", "file", "line", "sealed"]);

async function keepRows(tx: Tx, { box, importId, no, table, room }: Keeping): Promise<number> {
  let count = 0;
  let batch: Row[] = [];
  const flush = async () => {
    if (batch.length > 0) await executeRows(tx, INSERT, batch);
    batch = [];
  };
  for await (const { line, cells } of table.rows) {
    if (isEmpty({ line, cells })) continue;
    count += 1;
    if (count > room)
      throw new OrderloomError("import_full", { params: { files: LIMITS.importFiles, rows: LIMITS.importRows } });
    const sealed = sealCells(box, { importId, file: no, line }, cells);
    batch.push({ bucket: bucketOf(importId), import_id: importId, file: no, line, sealed });
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return count;
}

function isEmpty({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}

type Kept = SentFile & { readonly no: number; readonly table: OpenTable; readonly rows: number };

async function keepFile(tx: Tx, { importId, no, name, bytes, table, rows }: Kept): Promise<void> {
  const hash = createHash("sha256").update(bytes).digest();
  const { format, headers } = table;
  await tx.client.query(
    `insert into ${tx.env}.import_files (bucket, import_id, no, name, hash, size, format, headers, rows)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      bucketOf(importId),
      importId,
      no,
      name.slice(0, 200),
      hash,
      bytes.length,
      JSON.stringify(format),
      JSON.stringify(headers),
      rows,
    ],
  );
  await tx.client.query(`update ${tx.env}.imports set rows_read = rows_read + $3 where bucket = $1 and id = $2`, [
    bucketOf(importId),
    importId,
    rows,
  ]);
  tx.topics.add(`${tx.env}:imports`);
}
