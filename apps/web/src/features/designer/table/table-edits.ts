import type { DecisionTable, TableRow } from "@orderloom/nodes/rule/table/params";

/** Every edit of a table gives a new one; rows always have a cell for each column and each result. */

/** Writes one condition or value. */
export function setCell(
  table: DecisionTable,
  { row, part, place }: { readonly row: number; readonly part: "when" | "gives"; readonly place: number },
  text: string,
): DecisionTable {
  return editRow(table, row, (old) => ({ ...old, [part]: old[part].with(place, text) }));
}

/** Sends a row another way. */
export function setWay(table: DecisionTable, row: number, way: number): DecisionTable {
  return editRow(table, row, (old) => ({ ...old, way }));
}

/** Adds an empty row at the end. */
export function addRow(table: DecisionTable): DecisionTable {
  return { ...table, rows: [...table.rows, emptyRow(table)] };
}

/** Takes a row out; the last one stays. */
export function removeRow(table: DecisionTable, row: number): DecisionTable {
  return table.rows.length === 1 ? table : { ...table, rows: table.rows.toSpliced(row, 1) };
}

/** Adds a condition on a field. */
export function addColumn(table: DecisionTable, field: string, currency: string | null): DecisionTable {
  const rows = table.rows.map((row) => ({ ...row, when: [...row.when, ""] }));
  return { ...table, columns: [...table.columns, { field, currency }], rows };
}

/** Takes a condition out with its cells; the last one stays. */
export function removeColumn(table: DecisionTable, place: number): DecisionTable {
  if (table.columns.length === 1) return table;
  const rows = table.rows.map((row) => ({ ...row, when: row.when.toSpliced(place, 1) }));
  return { ...table, columns: table.columns.toSpliced(place, 1), rows };
}

/** Adds a value that rows give, under the first free name. */
export function addResult(table: DecisionTable): DecisionTable {
  const taken = new Set(table.results.map(({ name }) => name));
  let number = table.results.length + 1;
  while (taken.has(`value${number}`)) number += 1;
  const rows = table.rows.map((row) => ({ ...row, gives: [...row.gives, ""] }));
  return { ...table, results: [...table.results, { name: `value${number}`, type: "text" }], rows };
}

/** Takes a value out with its cells. */
export function removeResult(table: DecisionTable, place: number): DecisionTable {
  const rows = table.rows.map((row) => ({ ...row, gives: row.gives.toSpliced(place, 1) }));
  return { ...table, results: table.results.toSpliced(place, 1), rows };
}

/** Renames, adds and removes ways; rows of one that is gone take the first. */
export function setWays(table: DecisionTable, ways: readonly string[]): DecisionTable {
  if (ways.length === 0) return table;
  const moved = table.ways.map((name) => Math.max(0, ways.indexOf(name)));
  return { ...table, ways: [...ways], rows: table.rows.map((row) => ({ ...row, way: moved[row.way] ?? 0 })) };
}

/**
 * Fills a block copied from a spreadsheet (lines of cells parted by tabs) from a cell on, rightwards and downwards.
 * Rows are added as needed; what sticks out on the right is left.
 */
export function pasteBlock(
  table: DecisionTable,
  { row, column }: { readonly row: number; readonly column: number },
  text: string,
): DecisionTable {
  const block = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
  const rows = [...table.rows];
  for (const [down, cells] of block.entries()) {
    rows[row + down] = pasteLine(table, rows[row + down] ?? emptyRow(table), { cells, column });
  }
  return { ...table, rows };
}

function pasteLine(
  { columns, ways }: DecisionTable,
  row: TableRow,
  { cells, column }: { readonly cells: readonly string[]; readonly column: number },
): TableRow {
  const [when, gives] = [[...row.when], [...row.gives]];
  let { way } = row;
  for (const [right, text] of cells.entries()) {
    const place = column + right;
    const result = place - columns.length;
    if (result < 0) when[place] = text.trim();
    else if (result < gives.length) gives[result] = text.trim();
    else if (result === gives.length) way = Math.max(0, ways.indexOf(text.trim()));
  }
  return { when, gives, way };
}

function editRow(table: DecisionTable, row: number, edit: (old: TableRow) => TableRow): DecisionTable {
  const old = table.rows[row];
  return old ? { ...table, rows: table.rows.with(row, edit(old)) } : table;
}

function emptyRow({ columns, results }: DecisionTable): TableRow {
  return { when: columns.map(() => ""), gives: results.map(() => ""), way: 0 };
}
