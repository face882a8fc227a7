import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Box } from "../accept/order-key.ts";
import type { Row } from "../database/binary-rows.ts";
import type { BlobClass } from "../tables/data/blobs.ts";

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

/** A blob ready to be written by `writeBlobs`: its row, and its sealed bytes in chunks, the first for the row itself. */
export type SealedBlob = {
  readonly row: Row & { readonly bucket: number; readonly id: Id };
  readonly chunks: readonly Buffer[];
};

const CHUNK_BYTES = 256 * 1024;
/** Raw bodies are text that shrinks to a third; the cheapest level already does. */
const COMPRESSION = { level: 1 } as const;
/** Below this a compressor's set-up costs more time and memory than the bytes it saves (measured on order webhooks). */
const COMPRESS_FROM_BYTES = 4 * 1024;
/** The first sealed byte says how the rest is kept. */
const AS_IT_IS = 0;
const DEFLATED = 1;

/** Compresses (where it pays) and seals content. */
export function sealBlob(content: BlobContent): SealedBlob {
  const { id, bytes } = content;
  const sealed = content.box.seal(pack(bytes), blobPlace(id));
  const chunks = [];
  for (let from = 0; from < sealed.length; from += CHUNK_BYTES) chunks.push(sealed.subarray(from, from + CHUNK_BYTES));
  const row = {
    bucket: bucketOf(id),
    id,
    order_id: content.orderId,
    class: content.class,
    media_type: content.mediaType,
    hash: createHash("sha256").update(bytes).digest(),
    size: bytes.length,
    chunks: chunks.length,
    created_at: content.at,
  };
  return { row, chunks };
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
