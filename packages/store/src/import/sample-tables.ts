import { bucketOf, type Id } from "@orderloom/schema/ids";
import { cleanCell } from "@orderloom/schema/import/cell";
import type { SampleTable } from "@orderloom/schema/import/proposal";
import { ownKeyBox } from "../accept/order-key.ts";
import type { Tx } from "../database/database.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openCells } from "./import-place.ts";
import { headersOf } from "./read-imports.ts";

/** Files of one shape with their first rows. */
export type SampledTable = SampleTable & { readonly files: readonly number[] };

/** So many rows say what a column means. */
const SAMPLE = 2_000;

/** The tables of an import: files with the same columns are one. */
export async function sampleTables(tx: Tx, keys: KeyProvider, importId: Id): Promise<readonly SampledTable[]> {
  const tables = new Map<string, { headers: readonly string[]; files: number[] }>();
  for (const [no, headers] of await headersOf(tx, importId)) {
    const shape = JSON.stringify(headers);
    const known = tables.get(shape);
    if (known) known.files.push(no);
    else tables.set(shape, { headers, files: [no] });
  }
  const sampled: SampledTable[] = [];
  for (const { headers, files } of tables.values()) {
    const rows = await firstRows(tx, keys, { importId, files, headers });
    sampled.push({ headers, files: files.toSorted((a, b) => a - b), rows });
  }
  return sampled;
}

type Wanted = { readonly importId: Id; readonly files: readonly number[]; readonly headers: readonly string[] };

async function firstRows(tx: Tx, keys: KeyProvider, { importId, files, headers }: Wanted): Promise<string[][]> {
  const { rows } = await tx.client.query<{ file: number; line: number; sealed: Buffer }>(
    `select file, line, sealed from ${tx.env}.import_rows
     where bucket = $1 and import_id = $2 and file = any($3) order by file, line limit $4`,
    [bucketOf(importId), importId, files, SAMPLE],
  );
  const box = ownKeyBox(keys, tx.env);
  return rows.map(({ file, line, sealed }) => {
    const { cells } = openCells(box, { importId, file, line }, { sealed, headers });
    return headers.map((header) => cleanCell(cells[header] ?? ""));
  });
}
