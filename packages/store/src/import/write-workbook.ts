import { PassThrough, type Readable } from "node:stream";
import excel from "exceljs";

/** The most rows that a sheet of a workbook can have. */
const SHEET_ROWS = 1_048_576;
/** After so many rows whoever reads is waited for, so that a slow reader costs no memory. */
const BATCH = 1_000;

/**
 * A workbook of one table, written as it is read: `rows` without the header, which stands on each sheet. Cells are
 * texts, so that no long number loses digits; a table that is longer than a sheet goes on in the next one.
 */
export function writeWorkbook(headers: readonly string[], rows: AsyncIterable<readonly string[]>): Readable {
  const out = new PassThrough();
  fill(out, headers, rows).catch((cause: unknown) => out.destroy(cause instanceof Error ? cause : new Error("export")));
  return out;
}

async function fill(
  out: PassThrough,
  headers: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: false, useSharedStrings: false });
  let sheet = workbook.addWorksheet("1");
  sheet.addRow([...headers]).commit();
  let inSheet = 1;
  let written = 0;
  for await (const cells of rows) {
    if (inSheet === SHEET_ROWS) {
      await sheet.commit();
      sheet = workbook.addWorksheet(String(Math.floor(written / SHEET_ROWS) + 2));
      sheet.addRow([...headers]).commit();
      inSheet = 1;
    }
    sheet.addRow([...cells]).commit();
    inSheet += 1;
    written += 1;
    if (written % BATCH === 0) await drained(out);
    if (out.destroyed) return;
  }
  await workbook.commit();
}

function drained(out: PassThrough): Promise<void> {
  if (!out.writableNeedDrain) return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => {
    out.once("drain", resolve).once("close", resolve);
  });
}
