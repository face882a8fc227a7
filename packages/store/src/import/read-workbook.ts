import { Readable } from "node:stream";
import { OrderloomError } from "@orderloom/schema/error";
import excel from "exceljs";
import { cellText } from "./cell-text.ts";
import type { TableRow } from "./open-table.ts";
import { sheetsLast } from "./sheets-last.ts";

/** The rows of the first sheet of an XLSX workbook that has any. Throws `import_unreadable` and `too_large`. */
export async function* readWorkbook(bytes: Buffer): AsyncGenerator<TableRow> {
  try {
    const reader = new excel.stream.xlsx.WorkbookReader(Readable.from([sheetsLast(bytes)]), OPTIONS);
    for await (const sheet of reader) {
      let isEmpty = true;
      for await (const row of sheet) {
        isEmpty = false;
        const { values } = row;
        // Cells that are empty are holes in the list, which `map` would leave.
        if (Array.isArray(values)) yield { line: row.number, cells: Array.from(values.slice(1), textOf) };
      }
      if (!isEmpty) return;
    }
  } catch (cause) {
    if (cause instanceof OrderloomError) throw cause;
    throw new OrderloomError("import_unreadable", { cause });
  }
}

const OPTIONS = {
  worksheets: "emit",
  sharedStrings: "cache",
  hyperlinks: "ignore",
  styles: "cache",
  entries: "emit",
} as const;

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
