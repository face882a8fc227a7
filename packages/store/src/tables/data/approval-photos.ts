import { index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * Photos that somebody gave as evidence while they had to decide, kept for good once they did. The picture is the blob
 * of the same id, made anew from what was sent; `source_hash` is SHA-256 of that, so that the same file is known when
 * it comes a second time.
 */
export const approvalPhotosTable = (schema: DataSchema) =>
  schema.table(
    "approval_photos",
    {
      bucket: bucket(),
      id: rowId(),
      approvalId: uuid("approval_id").notNull(),
      orderId: uuid("order_id"),
      level: integer("level").notNull(),
      stage: integer("stage").notNull(),
      personId: text("person_id").notNull(),
      width: integer("width").notNull(),
      height: integer("height").notNull(),
      sourceHash: bytea("source_hash").notNull(),
      at: momentNotNull("at"),
    },
    (t) => [
      primaryKey({ name: "approval_photos_pkey", columns: [t.bucket, t.id] }),
      index("approval_photos_approval_id_idx").on(t.approvalId),
      index("approval_photos_order_id_idx").on(t.orderId),
      index("approval_photos_source_hash_idx").on(t.sourceHash),
    ],
  );
