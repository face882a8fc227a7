import { bucketOf } from "@orderloom/schema/ids";
import type { OrderRows } from "@orderloom/schema/import/build-order";
import { cleanCell } from "@orderloom/schema/import/cell";
import { tableOf } from "@orderloom/schema/import/import-mapping";
import {
  type FileRow,
  hasOrders,
  type ImportRow,
  keyOf,
  readRow,
  withJoined,
} from "@orderloom/schema/import/import-row";
import { ownKeyBox } from "../accept/order-key.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { filesOf, rowKey } from "./arrange-rows.ts";
import { openCells } from "./import-place.ts";
import { headersOf } from "./read-imports.ts";
import { refuseEndless } from "./settle-rows.ts";
import type { HeldImport } from "./work-import.ts";

/** The next orders with all their rows, and the row up to which orders were looked for. */
export type NextOrders = { readonly orders: readonly OrderRows[]; readonly at: Pick<FileRow, "file" | "line"> };

type Keyed = { readonly file: number; readonly line: number; readonly key: Buffer };

const NEXT = statement(
  "next_import_orders",
  (schema) => `
    select file, line, key from ${schema}.import_rows
    where bucket = $1 and import_id = $2 and (file, line) > ($3, $4) and file = any($5) and reason is null
    order by file, line limit $6`,
);

const ROWS = statement(
  "import_rows_of_keys",
  (schema) => `
    select file, line, key, sealed from ${schema}.import_rows
    where bucket = $1 and import_id = $2 and key = any($3) and reason is null`,
);

/** Orders in the sequence of the rows that say when they were placed; null after the last. */
export async function nextOrders(
  tx: Tx,
  keys: KeyProvider,
  { held, most }: { readonly held: HeldImport; readonly most: number },
): Promise<NextOrders | null> {
  const { id, mapping, atFile, atLine } = held;
  const heads = await filesOf(tx, held, (table) => hasOrders(mapping, table));
  const found = await execute<Keyed>(tx, NEXT, [bucketOf(id), id, atFile, atLine, heads, most * ROWS_PER_ORDER]);
  const wanted = new Map<string, Buffer>();
  let at: Keyed | undefined;
  for (const row of found) {
    if (wanted.size >= most && !wanted.has(row.key.toString("hex"))) break;
    wanted.set(row.key.toString("hex"), row.key);
    at = row;
  }
  if (at === undefined) return null;
  await refuseEndless(tx, id, [...wanted.values()]);
  const rows = await readRows(tx, keys, { held, wanted: [...wanted.values()] });
  const groups = new Map<string, OpenRow[]>();
  for (const row of rows) groups.get(row.key)?.push(row) ?? groups.set(row.key, [row]);
  const joined = await joinRows(tx, keys, { held, rows });
  const orders = [...wanted.keys()].flatMap((key) => {
    const own = groups.get(key) ?? [];
    const [first] = own;
    return first === undefined ? [] : [{ key: keyOf(mapping, first.row.table, first.file), rows: own.map(joined) }];
  });
  return { orders, at };
}

/** Rows of one order stand together in most files: so many are looked at to find the next orders. */
const ROWS_PER_ORDER = 20;

type OpenRow = { readonly key: string; readonly file: FileRow; readonly row: ImportRow };
type Wanted = { readonly held: HeldImport; readonly wanted: readonly Buffer[] };

async function readRows(tx: Tx, keys: KeyProvider, { held, wanted }: Wanted): Promise<readonly OpenRow[]> {
  const { id, mapping } = held;
  if (wanted.length === 0) return [];
  const unsorted = await execute<Keyed & { sealed: Buffer }>(tx, ROWS, [bucketOf(id), id, wanted]);
  const sealed = unsorted.toSorted((a, b) => a.file - b.file || a.line - b.line);
  const headers = await headersOf(tx, id);
  const box = ownKeyBox(keys, tx.env);
  return sealed.map(({ file, line, key, sealed: bytes }) => {
    const names = headers.get(file) ?? [];
    const opened = openCells(box, { importId: id, file, line }, { sealed: bytes, headers: names });
    return { key: key.toString("hex"), file: opened, row: readRow(mapping, tableOf(mapping, names) ?? 0, opened) };
  });
}

type ToJoin = { readonly held: HeldImport; readonly rows: readonly OpenRow[] };

/** Looks up what other tables add to the rows, all at once. */
async function joinRows(tx: Tx, keys: KeyProvider, { held, rows }: ToJoin): Promise<(row: OpenRow) => ImportRow> {
  const { mapping } = held;
  const joins = mapping.tables.flatMap(({ of }, table) => (of === null ? [] : [{ table, of }]));
  const linksOf = ({ row, file }: OpenRow) =>
    joins.flatMap(({ table, of }) => {
      const key = row.table === of.table ? cleanCell(file.cells[of.column] ?? "") : "";
      return key === "" ? [] : [rowKey(keys, { mapping, table, key })];
    });
  const wanted = new Map(rows.flatMap(linksOf).map((key) => [key.toString("hex"), key]));
  const added = await readRows(tx, keys, { held, wanted: [...wanted.values()] });
  const byKey = new Map(added.map(({ key, row }) => [key, row]));
  return (row) =>
    withJoined(
      mapping,
      row.row,
      linksOf(row).flatMap((key) => byKey.get(key.toString("hex")) ?? []),
    );
}
