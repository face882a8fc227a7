import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { insertion, type RowStatement, sendRows } from "../database/statement.ts";
import type { SealedBlob } from "./blob-row.ts";

/** Bytes of one statement; a batch of large bodies takes several. */
const STATEMENT_BYTES = 16 * 1024 * 1024;

/** Writes blobs: the first chunk of each lies in its own row. */
export function writeBlobs(tx: Tx, blobs: readonly SealedBlob[]): void {
  const heads = blobs.flatMap(({ row, chunks: [content] }) => (content ? [{ content, ...row }] : []));
  const tails = blobs.flatMap(({ row: { bucket, id }, chunks }) =>
    chunks.slice(1).map((content, index) => ({ bucket, blob_id: id, no: index + 1, content })),
  );
  sendSliced(tx, INSERT_BLOBS, heads);
  sendSliced(tx, INSERT_CHUNKS, tails);
}

const INSERT_BLOBS = insertion("blobs", [
  "bucket",
  "id",
  "order_id",
  "class",
  "media_type",
  "hash",
  "size",
  "chunks",
  "created_at",
  "content",
]);

const INSERT_CHUNKS = insertion("blob_chunks", ["bucket", "blob_id", "no", "content"]);

function sendSliced(tx: Tx, prepared: RowStatement, rows: readonly (Row & { readonly content: Buffer })[]): void {
  let from = 0;
  let bytes = 0;
  for (const [index, { content }] of rows.entries()) {
    if (index > from && bytes + content.length > STATEMENT_BYTES) {
      sendRows(tx, prepared, rows.slice(from, index));
      from = index;
      bytes = 0;
    }
    bytes += content.length;
  }
  sendRows(tx, prepared, rows.slice(from));
}
