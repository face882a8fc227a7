import type { SealedBlob } from "./blob-row.ts";
import type { Tx } from "./database.ts";
import { type Statement, send, statement } from "./statement.ts";

/** Bytes of one statement; a batch of large bodies takes several. */
const STATEMENT_BYTES = 16 * 1024 * 1024;

/** Writes blobs. Their bytes travel as one binary parameter that the server cuts up: as text they would be double. */
export function writeBlobs(tx: Tx, blobs: readonly SealedBlob[]): void {
  const heads = blobs.flatMap(({ row, chunks: [first] }) => (first ? [{ row, bytes: first }] : []));
  const tails = blobs.flatMap(({ row: { bucket, id }, chunks }) =>
    chunks.slice(1).map((bytes, index) => ({ row: { bucket, id, no: index + 1 }, bytes })),
  );
  for (const slice of slices(heads)) writeSlice(tx, INSERT_BLOBS, slice);
  for (const slice of slices(tails)) writeSlice(tx, INSERT_CHUNKS, slice);
}

type Piece = { readonly row: object; readonly bytes: Buffer };

const INSERT_BLOBS = statement(
  "insert_blobs",
  (schema) => `
    insert into ${schema}.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, created_at, content)
    select bucket, id, order_id, class, media_type, hash, size, chunks, created_at,
           substring($2::bytea from start + 1 for length)
    from json_to_recordset($1::json) r(bucket smallint, id uuid, order_id uuid, class text, media_type text, hash bytea,
      size int, chunks int, created_at timestamptz, start int, length int)`,
);

const INSERT_CHUNKS = statement(
  "insert_blob_chunks",
  (schema) => `
    insert into ${schema}.blob_chunks (bucket, blob_id, no, content)
    select bucket, id, no, substring($2::bytea from start + 1 for length)
    from json_to_recordset($1::json) r(bucket smallint, id uuid, no int, start int, length int)`,
);

function writeSlice(tx: Tx, prepared: Statement, pieces: readonly Piece[]): void {
  let start = 0;
  const rows = pieces.map(({ row, bytes }) => {
    const placed = { ...row, start, length: bytes.length };
    start += bytes.length;
    return placed;
  });
  send(tx, prepared, [JSON.stringify(rows), Buffer.concat(pieces.map(({ bytes }) => bytes))]);
}

function slices(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [];
  let size = STATEMENT_BYTES;
  for (const piece of pieces) {
    if (size + piece.bytes.length > STATEMENT_BYTES) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(piece);
    size += piece.bytes.length;
  }
  return all;
}
