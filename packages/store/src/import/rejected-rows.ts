import { bucketOf, type Id } from "@orderloom/schema/ids";
import { ImportReason } from "@orderloom/schema/import/import-reason";
import type { FileRow } from "@orderloom/schema/import/import-row";
import { ownKeyBox } from "../accept/order-key.ts";
import type { Tx } from "../database/database.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openCells } from "./import-place.ts";
import { headersOf } from "./read-imports.ts";

/** A row that an import did not take, and why. */
export type Rejected = Pick<FileRow, "file" | "line"> & { readonly reason: ImportReason };

type Page = { readonly importId: Id; readonly after: Pick<FileRow, "file" | "line">; readonly limit: number };

type Row = { readonly file: number; readonly line: number; readonly reason: unknown; readonly sealed: Buffer };

/** The rejected rows of an import after one, by file and line. The caller has looked whether it may be seen. */
export async function listRejected(tx: Tx, page: Page): Promise<readonly Rejected[]> {
  const rows = await readPage(tx, page);
  return rows.map(({ file, line, reason }) => ({ file, line, reason: ImportReason.parse(reason) }));
}

/** The same with their cells as they came: for the file of rows to correct. */
export async function openRejected(
  tx: Tx,
  keys: KeyProvider,
  page: Page,
): Promise<readonly (FileRow & { readonly reason: ImportReason; readonly headers: readonly string[] })[]> {
  const headers = await headersOf(tx, page.importId);
  const box = ownKeyBox(keys, tx.env);
  const rows = await readPage(tx, page);
  return rows.map(({ file, line, reason, sealed }) => {
    const names = headers.get(file) ?? [];
    const row = openCells(box, { importId: page.importId, file, line }, { sealed, headers: names });
    return { ...row, reason: ImportReason.parse(reason), headers: names };
  });
}

async function readPage(tx: Tx, { importId, after, limit }: Page): Promise<readonly Row[]> {
  const { rows } = await tx.client.query<Row>(
    `select file, line, reason, sealed from ${tx.env}.import_rows
     where bucket = $1 and import_id = $2 and (file, line) > ($3, $4) and reason is not null
     order by file, line limit $5`,
    [bucketOf(importId), importId, after.file, after.line, limit],
  );
  return rows;
}
