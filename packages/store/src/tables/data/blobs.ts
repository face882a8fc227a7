import { sql } from "drizzle-orm";
import { index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import { moment } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

/** What a blob is, which decides how long it is kept. */
export const BLOB_CLASSES = ["raw_event", "quarantined", "conflict", "evidence"] as const;
export type BlobClass = (typeof BLOB_CLASSES)[number];

/**
 * Large content, compressed and sealed, cut into chunks; the first chunk lies here, so that most blobs are one row.
 * Sealed with the order's key, or with a key of its own where `order_id` is null. `hash` is SHA-256 of the plain
 * bytes, `size` their length.
 */
export const blobsTable = (schema: DataSchema) =>
  schema.table(
    "blobs",
    {
      bucket: bucket(),
      id: rowId(),
      orderId: uuid("order_id"),
      class: text("class", { enum: BLOB_CLASSES }).notNull(),
      mediaType: text("media_type").notNull(),
      hash: bytea("hash").notNull(),
      size: integer("size").notNull(),
      chunks: integer("chunks").notNull(),
      content: bytea("content").notNull(),
      createdAt: momentNotNull("created_at"),
      keepUntil: moment("keep_until"),
    },
    (t) => [
      primaryKey({ name: "blobs_pkey", columns: [t.bucket, t.id] }),
      index("blobs_keep_until_idx").on(t.keepUntil).where(sql`${t.keepUntil} is not null`),
    ],
  );
