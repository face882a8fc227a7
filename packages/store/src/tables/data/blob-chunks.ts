import { integer, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/** The chunks of a blob after the first, numbered from 1. */
export const blobChunksTable = (schema: DataSchema) =>
  schema.table(
    "blob_chunks",
    {
      bucket: bucket(),
      blobId: uuid("blob_id").notNull(),
      no: integer("no").notNull(),
      content: bytea("content").notNull(),
    },
    (t) => [primaryKey({ name: "blob_chunks_pkey", columns: [t.bucket, t.blobId, t.no] })],
  );
