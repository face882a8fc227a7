import { cleanCell } from "./cell.ts";
import { type ImportFieldName, importField } from "./import-field.ts";
import type { ColumnMapping, ImportMapping } from "./import-mapping.ts";

/** A row as it stands in a file: `line` counts from 1 with the header's, as editors show it. */
export type FileRow = {
  readonly file: number;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
};

/** A cell with the column that it came from. */
export type FieldCell = { readonly text: string; readonly mapping: ColumnMapping };

/** A row by what its cells mean; empty cells are absent. */
export type ImportRow = {
  readonly file: number;
  readonly line: number;
  /** The table of the mapping that it was read by. */
  readonly table: number;
  readonly fields: Readonly<Partial<Record<ImportFieldName, FieldCell>>>;
  /** Of fields that administrators defined, by their keys. */
  readonly custom?: Readonly<Record<string, CustomCell>>;
};

/** A cell of a field that administrators defined. */
export type CustomCell = { readonly text: string; readonly column: string };

/** The cell by which a row belongs to its order, or to the row of another table; empty when it has none. */
export function keyOf(mapping: ImportMapping, table: number, row: FileRow): string {
  return cleanCell(row.cells[mapping.tables[table]?.key ?? ""] ?? "");
}

/** Reads a row by a table of the mapping. `added` are the rows that its join columns lead to. */
export function readRow(mapping: ImportMapping, table: number, row: FileRow): ImportRow {
  const { file, line, cells } = row;
  const fields: Partial<Record<ImportFieldName, FieldCell>> = {};
  for (const column of mapping.tables[table]?.columns ?? []) {
    const text = cleanCell(cells[column.column] ?? "");
    if (text !== "") fields[column.field] = { text, mapping: column };
  }
  const custom: Record<string, CustomCell> = {};
  for (const { column, key } of mapping.tables[table]?.custom ?? []) {
    const text = cleanCell(cells[column] ?? "");
    if (text !== "") custom[key] = { text, column };
  }
  return { file, line, table, fields, ...(Object.keys(custom).length > 0 && { custom }) };
}

/** The row with what joined rows add: fields that its own table does not know at all. */
export function withJoined(mapping: ImportMapping, row: ImportRow, joined: readonly ImportRow[]): ImportRow {
  const own = new Set(mapping.tables[row.table]?.columns.map(({ field }) => field));
  const more = joined.flatMap(({ fields }) => Object.entries(fields)).filter(([field]) => !isIn(own, field));
  const custom = Object.assign({}, ...joined.map((other) => other.custom), row.custom);
  return { ...row, fields: { ...Object.fromEntries(more), ...row.fields }, custom };
}

function isIn(fields: ReadonlySet<string>, field: string): boolean {
  return fields.has(field);
}

/** Whether the rows of a table are lines of orders, rather than whole orders or parts of payments. */
export function hasLines(mapping: ImportMapping, table: number): boolean {
  return mapping.tables[table]?.columns.some(({ field }) => importField(field).level === "line") === true;
}

/** Whether the rows of a table say when their order was placed, without which there is none. */
export function hasOrders(mapping: ImportMapping, table: number): boolean {
  const mapped = mapping.tables[table];
  return mapped !== undefined && mapped.of === null && mapped.columns.some(({ field }) => field === "placedAt");
}
