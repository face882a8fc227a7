import { sql } from "drizzle-orm";
import { index, integer, json, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea } from "../../columns.ts";
import type { DataSchema } from "../schema.ts";

/**
 * The rows of imports that are not done with: what an order was made of is deleted in the commit that accepts it, what
 * was rejected stays with its reason. `line` is the row's place in its file as editors count, `sealed` its cells.
 */
export const importRowsTable = (schema: DataSchema) =>
  schema.table(
    "import_rows",
    {
      bucket: bucket(),
      importId: uuid("import_id").notNull(),
      file: integer("file").notNull(),
      line: integer("line").notNull(),
      /** A keyed hash of what it belongs to; null until the mapping says what that is. */
      key: bytea("key"),
      sealed: bytea("sealed").notNull(),
      /** An ImportReason. */
      reason: json("reason"),
    },
    (t) => [
      primaryKey({ name: "import_rows_pkey", columns: [t.bucket, t.importId, t.file, t.line] }),
      // Partial, so that what names rows by their place never takes it for the way to them.
      index("import_rows_key_idx").on(t.bucket, t.importId, t.key).where(sql`${t.reason} is null`),
    ],
  );
