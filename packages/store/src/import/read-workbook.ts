import { Readable } from "node:stream";
import { OrderloomError } from "@orderloom/schema/error";
import excel from "exceljs";
import { cellText } from "./cell-text.ts";
import type { TableRow } from "./open-table.ts";

/** The rows of the first sheet of an XLSX workbook that has any. Throws `import_unreadable`. */
export async function* readWorkbook(bytes: Buffer): AsyncGenerator<TableRow> {
  let isEmpty = true;
  try {
    for await (const row of streamRows(bytes)) {
      isEmpty = false;
      yield row;
    }
  } catch (cause) {
    if (!isEmpty) throw new OrderloomError("import_unreadable", { cause });
    // The stream wants the list of sheets before the sheets, and programs write them in either order.
    yield* await readWhole(bytes);
  }
}

async function* streamRows(bytes: Buffer): AsyncGenerator<TableRow> {
  const reader = new excel.stream.xlsx.WorkbookReader(Readable.from([bytes]), OPTIONS);
  for await (const sheet of reader) {
    let isEmpty = true;
    for await (const row of sheet) {
      isEmpty = false;
      yield* toTableRow(row);
    }
    if (!isEmpty) return;
  }
}

const OPTIONS = {
  worksheets: "emit",
  sharedStrings: "cache",
  hyperlinks: "ignore",
  styles: "cache",
  entries: "emit",
} as const;

async function readWhole(bytes: Buffer): Promise<readonly TableRow[]> {
  const book = new excel.Workbook();
  try {
    await book.xlsx.read(Readable.from([bytes]));
  } catch (cause) {
    throw new OrderloomError("import_unreadable", { cause });
  }
  const rows: TableRow[] = [];
  const sheet = book.worksheets.find(({ actualRowCount }) => actualRowCount > 0);
  sheet?.eachRow((row) => rows.push(...toTableRow(row)));
  return rows;
}

function toTableRow({ number, values }: excel.Row): TableRow[] {
  // Cells that are empty are holes in the list, which `map` would leave.
  return Array.isArray(values) ? [{ line: number, cells: Array.from(values.slice(1), textOf) }] : [];
}

/** A cell as text: dates as they are shown, `2026-01-02 10:20:00`, formulas by what they came to. */
function textOf(value: excel.CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace("T", " ");
  if (typeof value !== "object") return cellText(String(value));
  if ("richText" in value) return cellText(value.richText.map(({ text }) => text).join(""));
  if ("text" in value) return cellText(String(value.text));
  if ("result" in value) return textOf(value.result);
  return "";
}
