import { json, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * The seldom-read rest of an order, apart from the row that every turn updates. `parts_hash` is a keyed hash over
 * lines, document and personal part as last received: it tells whether a snapshot brings anything new without
 * opening what is sealed.
 */
export const orderDocsTable = (schema: DataSchema) =>
  schema.table(
    "order_docs",
    {
      bucket: bucket(),
      orderId: uuid("order_id").notNull(),
      doc: json("doc").notNull(),
      partsHash: bytea("parts_hash").notNull(),
    },
    (t) => [primaryKey({ name: "order_docs_pkey", columns: [t.bucket, t.orderId] })],
  );
