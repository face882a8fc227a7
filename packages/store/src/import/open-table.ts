import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import { readText } from "./read-text.ts";
import { readWorkbook } from "./read-workbook.ts";

/** How a file was read; shown beside its name. */
export type FileFormat = {
  readonly type: "text" | "workbook";
  /** As `TextDecoder` names it; null for a workbook. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly packed: boolean;
};

/** A row as it stands in a file; `line` counts as editors do. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** A table in a file: the first row with several cells names the columns. */
export type OpenTable = {
  readonly format: FileFormat;
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
};

/**
 * Opens the table in a file: delimited text in UTF-8, UTF-16 or GB 18030 (which GBK is part of), as it is or packed
 * with gzip, or the first sheet with rows of an XLSX workbook. Throws `import_unreadable` and `too_large`.
 */
export async function openTable(bytes: Buffer): Promise<OpenTable> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return fromRows(readWorkbook(bytes), WORKBOOK);
  const { encoding, rows, delimiter } = await readText(() => source(bytes, packed));
  return fromRows(rows, { type: "text", encoding, delimiter, packed });
}

const WORKBOOK: FileFormat = { type: "workbook", encoding: null, delimiter: null, packed: false };

/** The bytes of a file in pieces. A packed one may not grow without bounds. */
async function* source(bytes: Buffer, packed: boolean): AsyncGenerator<Buffer> {
  if (!packed) {
    for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
    return;
  }
  let size = 0;
  const unpacked: AsyncIterable<Buffer> = Readable.from([bytes]).pipe(createGunzip());
  try {
    for await (const piece of unpacked) {
      size += piece.length;
      if (size > LIMITS.importUnpackedBytes)
        throw new OrderloomError("too_large", { params: { limit: LIMITS.importUnpackedBytes } });
      yield piece;
    }
  } catch (cause) {
    if (cause instanceof OrderloomError) throw cause;
    throw new OrderloomError("import_unreadable", { cause });
  }
}

const PIECE = 64 * 1024;

/** Takes the names of the columns off; lines above them (a title, the time of the export) have one cell at most. */
async function fromRows(rows: AsyncGenerator<TableRow>, format: FileFormat): Promise<OpenTable> {
  for (let tries = 0; tries < TITLES; tries += 1) {
    const { value, done } = await rows.next();
    if (done === true) break;
    const names = value.cells.filter((cell) => cell.trim() !== "");
    if (names.length < 2 || names[0]?.startsWith("#") === true) continue;
    if (value.cells.length > LIMITS.importColumns)
      throw new OrderloomError("import_columns", { params: { limit: LIMITS.importColumns } });
    return { format, headers: distinct(value.cells), rows };
  }
  throw new OrderloomError("import_unreadable");
}

const TITLES = 30;

/** Columns are known by their names, so each has one and no two are the same. */
function distinct(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim().slice(0, 150) || `#${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
