import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Box } from "./order-key.ts";
import { hexOf } from "./statement.ts";
import type { BlobClass } from "./tables/data/blobs.ts";

/** What is put into a blob. `orderId` is null when the box is {@link ownKeyBox}. */
export type BlobContent = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly class: BlobClass;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly box: Box;
  /** ISO 8601. */
  readonly at: string;
};

export const BLOB_COLUMNS: readonly string[] = [
  "bucket",
  "id",
  "order_id",
  "class",
  "media_type",
  "hash",
  "size",
  "chunks",
  "content",
  "created_at",
];
export const BLOB_CHUNK_COLUMNS: readonly string[] = ["bucket", "blob_id", "no", "content"];

const CHUNK_BYTES = 256 * 1024;
/** Raw bodies are text that shrinks to a third; the cheapest level already does. */
const COMPRESSION = { level: 1 } as const;
/** Below this a compressor's set-up costs more time and memory than the bytes it saves (measured on order webhooks). */
const COMPRESS_FROM_BYTES = 4 * 1024;
/** The first sealed byte says how the rest is kept. */
const AS_IT_IS = 0;
const DEFLATED = 1;

/** Compresses (where it pays) and seals content into the row of `blobs` and the rows of its further chunks. */
export function blobRows(content: BlobContent): { blob: object; chunks: readonly object[] } {
  const { id, bytes } = content;
  const bucket = bucketOf(id);
  const sealed = content.box.seal(pack(bytes), blobPlace(id));
  const chunks = [];
  for (let from = CHUNK_BYTES, no = 1; from < sealed.length; from += CHUNK_BYTES, no += 1) {
    chunks.push({ bucket, blob_id: id, no, content: hexOf(sealed.subarray(from, from + CHUNK_BYTES)) });
  }
  const blob = {
    bucket,
    id,
    order_id: content.orderId,
    class: content.class,
    media_type: content.mediaType,
    hash: hexOf(createHash("sha256").update(bytes).digest()),
    size: bytes.length,
    chunks: chunks.length + 1,
    content: hexOf(sealed.subarray(0, CHUNK_BYTES)),
    created_at: content.at,
  };
  return { blob, chunks };
}

/** The plain bytes of a blob from its sealed chunks, in order. */
export function openBlob(box: Box, id: Id, chunks: readonly Buffer[]): Buffer {
  const packed = box.open(Buffer.concat(chunks), blobPlace(id));
  return packed[0] === DEFLATED ? inflateRawSync(packed.subarray(1)) : packed.subarray(1);
}

function pack(bytes: Buffer): Buffer {
  if (bytes.length < COMPRESS_FROM_BYTES) return Buffer.concat([Buffer.of(AS_IT_IS), bytes]);
  return Buffer.concat([Buffer.of(DEFLATED), deflateRawSync(bytes, COMPRESSION)]);
}

function blobPlace(id: Id): string {
  return `blobs.content:${id}`;
}
