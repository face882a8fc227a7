import type { Id } from "@orderloom/schema/ids";
import type { FileRow } from "@orderloom/schema/import/import-row";
import { z } from "zod";
import type { Box } from "../accept/order-key.ts";

/** A row's place in an import. */
export type RowPlace = { readonly importId: Id; readonly file: number; readonly line: number };

/** The cells of a row, sealed. */
export function sealCells(box: Box, place: RowPlace, cells: readonly string[]): Buffer {
  return box.seal(JSON.stringify(cells), sealedAt(place));
}

/** The cells of a row under the names of its file's columns. */
export function openCells(box: Box, place: RowPlace, { sealed, headers }: SealedRow): FileRow {
  const cells = Cells.parse(JSON.parse(box.open(sealed, sealedAt(place)).toString()));
  const named = headers.map((header, index): [string, string] => [header, cells[index] ?? ""]);
  return { file: place.file, line: place.line, cells: Object.fromEntries(named) };
}

type SealedRow = { readonly sealed: Buffer; readonly headers: readonly string[] };

const Cells = z.array(z.string());

function sealedAt({ importId, file, line }: RowPlace): string {
  return `import_rows.sealed:${importId}:${file}:${line}`;
}
